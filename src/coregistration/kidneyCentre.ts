import { DosimetryError } from '../errors';
import { labelCentroid } from '../labels';
import type { Labelmap, Vec3 } from '../volume';

/**
 * Centre of a kidney's contour, LPS mm.
 *
 * @throws NO_KIDNEY_ROI where no voxel has the label
 */
export function kidneyCentre(labelmap: Labelmap, label: number): Vec3 {
  const centre = labelCentroid(labelmap, label);
  if (!centre) {
    throw new DosimetryError('NO_KIDNEY_ROI', {
      what: 'There is no kidney to work on.',
      why: `No voxel of the contours has the label ${label}.`,
      next: 'Contour the kidney on the CT of this time point, or leave it out.',
    });
  }
  return centre;
}
