import { composeAffine, type Affine } from '../../../src/volume';
import { originMm } from '../grids/scanner';

/** A motion given in anatomical mm as one in patient coordinates (LPS mm). */
export function motionInPatient(motion: Affine): Affine {
  const [x, y, z] = originMm;
  const toAnatomy: Affine = [1, 0, 0, -x, 0, 1, 0, -y, 0, 0, 1, -z];
  const toPatient: Affine = [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z];
  return composeAffine(composeAffine(toAnatomy, motion), toPatient);
}
