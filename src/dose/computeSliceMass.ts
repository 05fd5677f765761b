import { DosimetryError } from '../errors';

/** Sum over the voxels of one structure in one slice. */
export interface SliceMass {
  voxels: number;
  /** Times the voxel's volume in ml it is the mass in g. */
  densitySumGPerMl: number;
}

/**
 * @param labels labels of one slice.
 * @param hounsfield HU of the same voxels; undefined for a density that does not depend on them.
 * @throws LABELMAP_MISMATCH if the two differ in length.
 */
export function computeSliceMass(
  labels: Uint8Array,
  label: number,
  densityOf: (hounsfield: number) => number,
  hounsfield?: ArrayLike<number>,
): SliceMass {
  if (hounsfield && hounsfield.length !== labels.length) {
    throw new DosimetryError('LABELMAP_MISMATCH', {
      what: 'The mass of a structure cannot be computed.',
      why: `A slice has ${labels.length} labels but ${hounsfield.length} CT numbers.`,
      next: 'Make the labelmap again for this CT.',
    });
  }
  let voxels = 0;
  let densitySumGPerMl = 0;
  const last = labels.lastIndexOf(label);
  for (let n = labels.indexOf(label); n >= 0 && n <= last; n++) {
    if (labels[n] === label) {
      voxels++;
      densitySumGPerMl += densityOf(hounsfield ? hounsfield[n] : 0);
    }
  }
  return { voxels, densitySumGPerMl };
}
