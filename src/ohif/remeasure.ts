import type { HostContext } from './hostTypes';
import type { CurrentContours, KidneySession } from './kidneySession';
import { meterSlices } from './meterSlices';

/** Slices that are handed over at once: copying them keeps the page busy for a few milliseconds. */
const batch = 6;

/**
 * Measures everything anew, as after a new run or with another dose map: first the automatic contours,
 * whose numbers are kept for comparison, then what the user made of them.
 *
 * @throws DosimetryError of the dose (registration, units)
 */
export async function remeasure(
  context: HostContext,
  session: KidneySession,
  current: CurrentContours,
): Promise<void> {
  const { meter, configuration, store } = session;
  const { measurement } = current;
  const update = async (slices: number[], labelsOf: (k: number) => Uint8Array | null) => {
    for (let start = 0; start < slices.length; start += batch) {
      const some = slices.slice(start, start + batch);
      await meter.update(meterSlices(context, current, some, labelsOf));
    }
  };
  current.measured = undefined;
  current.contourBands = undefined;
  current.automaticMeasured = undefined;
  await meter.prepare({
    geometry: current.ct.volume,
    density: configuration.density,
    doses: current.doseMaps.map(({ volume }) => volume),
    treatAsRegistered: store.get().entries.treatAsRegistered,
  });
  const all = Array.from({ length: current.ct.volume.dimensions[2] }, (_, k) => k);
  const automatic = all.filter((k) => measurement.automaticLabels(k));
  await update(automatic, measurement.automaticLabels);
  const automaticMeasured = await meter.measure();
  // Slices edited meanwhile are among them or will be asked for again; a second time does no harm.
  const edited = all.filter((k) => measurement.labels(k) !== measurement.automaticLabels(k));
  edited.forEach((k) => current.unmeasured.delete(k));
  await update(edited, measurement.labels);
  current.measured = edited.length > 0 ? await meter.measure() : automaticMeasured;
  current.automaticMeasured = automaticMeasured;
  current.contourBands = await meter.measureBands(current.bands);
}
