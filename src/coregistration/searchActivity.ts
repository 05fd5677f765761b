import { DosimetryError } from '../errors';
import { kidneySides } from '../labels';
import type { Vec3, Volume } from '../volume';
import { bestCellShift } from './bestCellShift';
import { boundsAround } from './boundsAround';
import { cropVolume } from './cropVolume';
import type { KidneySession } from './kidneySession';
import { labelCorners } from './labelCorners';
import { latticeMeans } from './latticeMeans';

/** Coarse enough to try every place of a whole SPECT, fine enough for what follows, mm. */
const cellMm = 16;
/** Of the surroundings of both kidneys, mm: what tells right from left. */
const marginMm = 40;

/**
 * Looks for the kidneys of a session in the SPECT of another one of which nothing else is known:
 * both kidneys with what is around them are tried at every place.
 *
 * @param pivot point of the reference, LPS mm
 * @returns about where it lies in the moving frame, LPS mm
 * @throws LABELMAP_MISMATCH where the kidneys lie outside the reference's SPECT
 */
export function searchActivity(
  { activity, kidney }: KidneySession,
  moving: Volume<Float32Array>,
  pivot: Vec3,
): Vec3 {
  const corners = kidneySides.flatMap(({ label }) => labelCorners(kidney, label));
  const bounds = boundsAround(activity, corners, marginMm);
  if (!bounds) {
    throw new DosimetryError('LABELMAP_MISMATCH', {
      what: 'The kidneys lie outside the SPECT.',
      why: 'No voxel of their contours is inside the image of activity.',
      next: 'Check that contours and SPECT belong to the same session.',
    });
  }
  const known = latticeMeans(cropVolume(activity, bounds), cellMm);
  const searched = latticeMeans(moving, cellMm);
  const shift = bestCellShift(known, searched);
  return pivot.map(
    (v, axis) =>
      v +
      searched.imagePositionPatient[axis] -
      known.imagePositionPatient[axis] +
      cellMm * shift[axis],
  ) as Vec3;
}
