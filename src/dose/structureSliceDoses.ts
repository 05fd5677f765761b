import { DosimetryError } from '../errors';
import type { Labelmap } from '../volume';
import { computeSliceDose } from './computeSliceDose';
import type { DoseSampler } from './createDoseSampler';
import type { SliceDose } from './types';

/**
 * Slice doses of all slices that hold the structure, in order of k.
 * @throws LABELMAP_MISMATCH if the labels do not fill the labelmap's grid or it is not the
 *   sampler's.
 */
export function structureSliceDoses(
  sampler: DoseSampler,
  labelmap: Labelmap,
  label: number,
): SliceDose[] {
  const [nx, ny, nz] = sampler.dimensions;
  const sliceSize = nx * ny;
  const { data } = labelmap;
  if (data.length !== sliceSize * nz || labelmap.dimensions.some((n, a) => n !== [nx, ny, nz][a])) {
    throw new DosimetryError('LABELMAP_MISMATCH', {
      what: 'The dose of a structure cannot be computed.',
      why: `The labelmap has ${data.length} voxels; the grid is ${nx} x ${ny} x ${nz}.`,
      next: 'Make the labelmap again for this image.',
    });
  }
  const slices: SliceDose[] = [];
  // The native search jumps over empty slices.
  for (let n = data.indexOf(label); n >= 0;) {
    const k = Math.floor(n / sliceSize);
    const end = (k + 1) * sliceSize;
    slices.push(computeSliceDose(sampler, data.subarray(k * sliceSize, end), k, label));
    n = end < data.length ? data.indexOf(label, end) : -1;
  }
  return slices;
}
