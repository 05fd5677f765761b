import { applyContourConvention } from '../labels';
import type { ContourConvention, KidneySide } from '../labels';
import type { Labelmap } from '../volume/types';

/**
 * The labelmap of one convention, drawn independently of any other convention.
 * @param solid kidneys with their sinus, 1 right and 2 left; not changed, and returned itself where
 *   the sinus belongs to the contour
 * @param sinusVoxels of each kidney, indices into the labelmap's data
 */
export function drawKidneys(
  solid: Labelmap,
  sinusVoxels: Record<KidneySide, Uint32Array>,
  convention: ContourConvention,
): Labelmap {
  if (convention === 'solid') {
    return solid;
  }
  const parenchyma = { ...solid, data: solid.data.slice() };
  applyContourConvention(parenchyma, sinusVoxels, 'parenchyma');
  return parenchyma;
}
