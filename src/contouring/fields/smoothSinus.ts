import type { DecisionThresholds } from '../../network';
import { cropValues, partOfGrid } from '../../volume';
import { smoothGaussian } from '../../volume/smoothGaussian';
import { gridBounds } from './gridBounds';
import { pasteValues } from './pasteValues';
import type { ProbabilityField } from './probabilityField';

/** Standard deviation of the Gaussian, mm; docs/accuracy.md has what other widths give. */
const sigmaMm = 2.5;
/** Below this probability of the kidney nothing is smoothed. */
const faint = 0.05;

/**
 * Smooths the border between parenchyma and sinus, which is ragged on noisy CT: the sinus' share of
 * the kidney's probability is averaged in 3D, and scaled so that as many voxels of the box are
 * sinus as before. The kidney's outer border stays as it is.
 * @returns the field itself where it has no sinus
 */
export function smoothSinus(
  field: ProbabilityField,
  { threshold, sinusThreshold }: DecisionThresholds,
): ProbabilityField {
  const { box, kidney, sinus } = field;
  const count = sinus ? countSinus(kidney, sinus, threshold, sinusThreshold) : 0;
  if (!sinus || count === 0) {
    return field;
  }
  const bounds = gridBounds(kidney, box, box, Math.min(faint, threshold))!;
  const part = partOfGrid(box, bounds);
  const inside = cropValues(kidney, box.dimensions, bounds);
  const share = smoothGaussian(
    { ...part, data: cropValues(sinus, box.dimensions, bounds) },
    sigmaMm,
  ).data;
  const whole = smoothGaussian({ ...part, data: inside }, sigmaMm).data;
  for (let n = 0; n < share.length; n++) {
    share[n] = whole[n] > 0 ? share[n] / whole[n] : 0;
  }
  const ascending = share.filter((_, n) => inside[n] > threshold).sort();
  const first = ascending.length - count;
  // Half way between the last voxel of the sinus and the first of the parenchyma.
  const level = (ascending[first] + ascending[Math.max(0, first - 1)]) / 2;
  const scale = sinusThreshold / level;
  for (let n = 0; n < share.length; n++) {
    share[n] = inside[n] * Math.min(1, scale * share[n]);
  }
  const smooth = sinus.slice();
  pasteValues(share, smooth, box.dimensions, bounds);
  return { box, kidney, sinus: smooth };
}

/** Number of voxels that are kidney, and sinus within the kidney. */
function countSinus(
  kidney: Float32Array,
  sinus: Float32Array,
  threshold: number,
  sinusThreshold: number,
): number {
  let count = 0;
  for (let n = 0; n < kidney.length; n++) {
    if (kidney[n] > threshold && sinus[n] > sinusThreshold * kidney[n]) {
      count++;
    }
  }
  return count;
}
