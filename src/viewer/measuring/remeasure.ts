import { cancelledError } from '../../errors';
import { recoverySources } from '../../report/recoverySources';
import type { HostContext } from '../host/hostTypes';
import { isCurrent } from '../session/isCurrent';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours } from '../session/slices/contoursSlice';
import type { LoadedDoseMap } from '../session/slices/doseSlice';
import { meterSlices } from './meterSlices';

/** Slices that are handed over at once: copying them keeps the page busy for a few milliseconds. */
const batch = 6;

/**
 * Measures everything anew, as after a new run or with other dose maps: first the automatic
 * contours, whose numbers are kept for comparison, then what the user made of them.
 *
 * @throws DosimetryError of the dose (registration, units); CANCELLED where the contours have been
 *   replaced meanwhile
 */
export async function remeasure(
  context: HostContext,
  session: KidneySession,
  contours: KidneyContours,
  doseMaps: LoadedDoseMap[],
): Promise<void> {
  const { meter, configuration, store, dose } = session;
  const { measurement, ct, bands } = contours;
  dose.use(doseMaps);
  await meter.prepare({
    geometry: ct.volume,
    density: configuration.density,
    doses: doseMaps.map(({ volume }) => volume),
    treatAsRegistered: store.get().entries.treatAsRegistered,
    recoverySources: recoverySources(
      doseMaps.map(({ cycle }) => cycle),
      configuration.recovery,
    ),
    fwhmUncertaintyMm: configuration.uncertainty.fwhmMm,
  });
  const all = Array.from({ length: ct.volume.dimensions[2] }, (_, k) => k);
  const automatic = all.filter((k) => measurement.automaticLabels(k));
  await handOver(context, session, contours, automatic, measurement.automaticLabels);
  const automaticMeasured = await meter.measure();
  const surroundings = await meter.measureSurroundings(bands);
  // Slices edited meanwhile are among these; one edited again from here on is asked for once more.
  measurement.takeChanged();
  const edited = all.filter((k) => measurement.labels(k) !== measurement.automaticLabels(k));
  await handOver(context, session, contours, edited, measurement.labels);
  const measured = edited.length > 0 ? await meter.measure() : automaticMeasured;
  const measuredContours = await meter.measureContours();
  if (isCurrent(store, { contours, doseMaps })) {
    dose.measure({ measured, automaticMeasured, measuredContours, surroundings });
  }
}

async function handOver(
  context: HostContext,
  { meter, store }: KidneySession,
  contours: KidneyContours,
  slices: number[],
  labelsOf: (k: number) => Uint8Array | null,
): Promise<void> {
  for (let start = 0; start < slices.length; start += batch) {
    // Slices of contours that are gone would come into the numbers of those that took their place.
    if (!isCurrent(store, { contours })) {
      throw cancelledError();
    }
    const some = slices.slice(start, start + batch);
    await meter.update(meterSlices(context, contours, some, labelsOf));
  }
}
