import { applyContourConvention } from '../labels';
import type { ContourConvention } from '../labels';
import type { Labelmap } from '../volume/types';
import type { SolidKidneys } from './labelSolidKidneys';

/**
 * The labelmap of one convention, drawn independently of any other convention.
 * @param solid kidneys with their sinus; not changed, and its labelmap returned itself where the
 *   sinus belongs to the contour
 */
export function drawKidneys(
  {
    labelmap,
    labelledRegion,
    sinusVoxels,
  }: Pick<SolidKidneys, 'labelmap' | 'labelledRegion' | 'sinusVoxels'>,
  convention: ContourConvention,
): Labelmap {
  if (convention === 'solid') {
    return labelmap;
  }
  const data = new Uint8Array(labelmap.data.length);
  if (labelledRegion) {
    // Only slices with labels are copied: of a long scan that is a tenth of the time.
    const [nx, ny] = labelmap.dimensions;
    const first = nx * ny * labelledRegion.min[2];
    data.set(labelmap.data.subarray(first, nx * ny * (labelledRegion.max[2] + 1)), first);
  }
  const parenchyma = { ...labelmap, data };
  applyContourConvention(parenchyma, sinusVoxels, 'parenchyma');
  return parenchyma;
}
