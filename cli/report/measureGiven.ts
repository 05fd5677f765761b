import { createDoseAccumulator, createDoseSampler } from '../../src/dose';
import type { DoseVolume, StructureMeasurement } from '../../src/dose';
import type { DensityModel } from '../../src/configuration';
import { kidneySides } from '../../src/labels';
import type { KidneySide } from '../../src/labels';
import type { CtVolume, Labelmap } from '../../src/volume/types';

/**
 * Volume, mass, dose and histogram of both kidneys.
 * @throws DosimetryError of the dose sampler: DOSE_NOT_REGISTERED, DOSE_UNITS
 */
export function measureGiven(
  labelmap: Labelmap,
  dose: DoseVolume,
  { density, ct }: { density: DensityModel; ct?: CtVolume },
): Record<KidneySide, StructureMeasurement> {
  const accumulator = createDoseAccumulator(labelmap, {
    labels: kidneySides.map(({ label }) => label),
    density,
    sampler: createDoseSampler(labelmap, dose),
  });
  const [nx, ny, nz] = labelmap.dimensions;
  for (let k = 0; k < nz; k++) {
    const part = [nx * ny * k, nx * ny * (k + 1)] as const;
    accumulator.updateSlice(k, labelmap.data.subarray(...part), ct?.data.subarray(...part));
  }
  const [right, left] = kidneySides.map(({ label }) => accumulator.measure(label));
  return { right, left };
}
