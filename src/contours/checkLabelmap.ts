import { DosimetryError } from '../errors';
import type { Labelmap } from '../volume/types';

/** @throws INVALID_ARGUMENT if the array does not fit the dimensions or the label is not 1..255. */
export function checkLabelmap(labelmap: Labelmap, label: number): void {
  const [nx, ny, nz] = labelmap.dimensions;
  if (labelmap.data.length !== nx * ny * nz) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The labelmap is damaged.',
      why: `It should hold ${nx} x ${ny} x ${nz} voxels but holds ${labelmap.data.length}.`,
      next: 'Make the segmentation again; if it happens again, report it with this text.',
    });
  }
  if (!Number.isInteger(label) || label < 1 || label > 255) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The label is not valid.',
      why: `Labels are whole numbers from 1 to 255; got ${label}.`,
      next: 'Use 1 for the right and 2 for the left kidney.',
    });
  }
}
