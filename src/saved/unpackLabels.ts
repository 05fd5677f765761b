import { DosimetryError } from '../errors';

/**
 * The labels that `packLabels` was given.
 * @param size voxels of the slice
 * @throws LABELMAP_MISMATCH where the runs do not fill it: the record is damaged
 */
export function unpackLabels(runs: Uint32Array, size: number): Uint8Array {
  const labels = new Uint8Array(size);
  let at = 0;
  for (let n = 0; n + 1 < runs.length; n += 2) {
    const end = at + runs[n + 1];
    if (end > size || runs[n] > 255) {
      throw damaged();
    }
    labels.fill(runs[n], at, end);
    at = end;
  }
  if (at !== size) {
    throw damaged();
  }
  return labels;
}

function damaged(): DosimetryError {
  return new DosimetryError('LABELMAP_MISMATCH', {
    what: 'The saved contours cannot be restored.',
    why: 'They do not fit the slices of this CT.',
    next: 'Discard them, and contour again.',
  });
}
