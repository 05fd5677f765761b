import type { IndexBounds } from '../../labels';
import type { DecisionThresholds } from '../../network';
import { cropValues, partOfGrid } from '../../volume';
import { smoothGaussian } from '../../volume/smoothGaussian';
import type { Vec3, Volume, VolumeGeometry } from '../../volume/types';
import { borderLevels } from './borderLevels';
import type { BorderLevels } from './borderLevels';
import { gridBounds } from './gridBounds';
import { interpolateOnGrid } from './interpolateOnGrid';
import type { ProbabilityField } from './probabilityField';

/**
 * By how much the CT moves a probability at most, up at the HU of the parenchyma and down at those
 * beyond the border, is half of this; docs/accuracy.md has what other weights give.
 */
const weight = 0.5;
/** Against noise the CT is smoothed by this standard deviation first, mm. */
const smoothMm = 0.8;
/** Below this probability no voxel becomes kidney. */
const faint = 0.1;
/** This far around the kidney the CT is looked at, mm. */
const marginMm = 8;
/** HU beyond these, of gas and bone, would outweigh all others in a mean. */
const window = { lower: -130, upper: 300 };

/**
 * The probabilities on the CT's own grid, moved towards what the CT shows: the network sees boxes
 * coarser than most CTs, and draws borders half a voxel of its box off where fat or fluid meets
 * enhanced parenchyma. Near a border with a clear step of HU, the place of a voxel's HU within the
 * step is added to its probability: half of the step changes nothing.
 * @param hounsfieldOn HU of the CT on a part of the field's box
 * @returns the field itself where it has no sinus, or the CT is not finer than the box in its plane
 */
export function followBorders(
  ct: Volume,
  field: ProbabilityField,
  hounsfieldOn: (part: VolumeGeometry) => Float32Array,
  decision: DecisionThresholds,
): ProbabilityField {
  const { box, kidney, sinus } = field;
  const bounds = gridBounds(kidney, box, ct, faint);
  if (!sinus || !bounds || !isFiner(ct, box) || isFlat(bounds)) {
    return field;
  }
  const part = partOfGrid(ct, bounds);
  const hounsfield = cropValues(ct.data, ct.dimensions, bounds).map(clip);
  const seen = smoothGaussian({ ...part, data: hounsfield }, smoothMm).data;
  const near = around(kidney, box);
  const nearBox = partOfGrid(box, near);
  const crop = (values: Float32Array) => cropValues(values, box.dimensions, near);
  const cropped = { box: nearBox, kidney: crop(kidney), sinus: crop(sinus) };
  const levels = borderLevels(cropped, hounsfieldOn(nearBox).map(clip), decision);
  const onCt = (values: Float32Array) => interpolateOnGrid(values, nearBox, ct, bounds);
  const outer = evidence(seen, levels.outer, onCt);
  const inner = evidence(seen, levels.sinus, onCt);
  const before = onCt(cropped.kidney);
  const moved = before.map((p, n) => clamp(p + weight * outer[n]));
  const drawnSinus = onCt(cropped.sinus).map((p, n) =>
    before[n] > 0 ? moved[n] * clamp(p / before[n] - weight * inner[n]) : 0,
  );
  return { box: part, kidney: moved, sinus: drawnSinus };
}

/** The part of the box that the kidney and its surroundings take up. */
function around(kidney: Float32Array, box: VolumeGeometry): IndexBounds {
  const { min, max } = gridBounds(kidney, box, box, faint)!;
  const margin = box.spacingMm.map((spacing) => Math.ceil(marginMm / spacing));
  return {
    min: min.map((v, axis) => Math.max(0, v - margin[axis])) as Vec3,
    max: max.map((v, axis) => Math.min(box.dimensions[axis] - 1, v + margin[axis])) as Vec3,
  };
}

/** From -1/2, as beyond the border, to 1/2, as parenchyma. */
function evidence(
  seen: Float32Array,
  { inside, outside, trust }: BorderLevels,
  onCt: (values: Float32Array) => Float32Array,
): Float32Array {
  const [high, low, trusted] = [inside, outside, trust].map(onCt);
  return seen.map((v, n) =>
    trusted[n] > 0 ? trusted[n] * (clamp((v - low[n]) / Math.max(high[n] - low[n], 1)) - 0.5) : 0,
  );
}

/** In the CT's finer two directions, which are those of its slices. */
function isFiner({ spacingMm }: VolumeGeometry, box: VolumeGeometry): boolean {
  const second = ([a, b, c]: Vec3) => [a, b, c].sort((x, y) => x - y)[1];
  return second(spacingMm) < second(box.spacingMm);
}

/** Interpolation needs two voxels along every axis. */
function isFlat({ min, max }: IndexBounds): boolean {
  return min.some((v, axis) => v === max[axis]);
}

function clip(hounsfield: number): number {
  return Math.min(window.upper, Math.max(window.lower, hounsfield));
}

function clamp(p: number): number {
  return Math.min(1, Math.max(0, p));
}
