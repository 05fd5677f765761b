import { DosimetryError } from '../errors';

/** @param label value in the labelmap */
export function noContour(label: number): DosimetryError {
  return new DosimetryError('NO_KIDNEY_ROI', {
    what: 'The partial volume effect cannot be corrected.',
    why: `No voxel has the label ${label}.`,
    next: 'Contour the organ first.',
  });
}
