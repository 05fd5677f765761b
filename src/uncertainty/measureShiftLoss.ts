import type { DoseVolume } from '../dose';
import type { Labelmap, Vec3 } from '../volume';
import { cropContour } from './cropContour';
import { meanDoses } from './meanDoses';

/** How the mean dose in a contour falls as the contour is moved off its place. */
export interface ShiftLoss {
  /** Mean over the axes of the loss per square of the shift, relative, mm^-2; not below 0. */
  lossPerMm2: number;
  /** Length of the relative gradient, mm^-1: 0 where the contour lies best. */
  slopePerMm: number;
}

/** About half the resolution of a SPECT. */
const defaultStepMm = 4;

/**
 * Moves the contour along the three axes and looks at its mean.
 * @param dose a dose or activity map, any unit
 * @returns undefined where the contour has no known mean there
 * @throws NO_KIDNEY_ROI where no voxel has the label
 */
export function measureShiftLoss(
  labelmap: Labelmap,
  label: number,
  dose: DoseVolume,
  stepMm: number = defaultStepMm,
): ShiftLoss | undefined {
  const contour = cropContour(labelmap, label);
  const mean = (axis: number, by: number) =>
    meanDoses([contour], dose, [0, 1, 2].map((n) => (n === axis ? by : 0)) as Vec3)[0];
  const pairs = [0, 1, 2].map((axis) => [mean(axis, -stepMm), mean(axis, stepMm)]);
  const here = mean(0, 0);
  if (here === undefined || !(here > 0) || pairs.flat().some((value) => value === undefined)) {
    return undefined;
  }
  const known = pairs as [number, number][];
  const slopes = known.map(([below, above]) => (above - below) / (2 * stepMm * here));
  const losses = known.map(
    ([below, above]) => (here - (below + above) / 2) / (here * stepMm * stepMm),
  );
  return {
    lossPerMm2: Math.max(0, losses.reduce((a, b) => a + b, 0) / losses.length),
    slopePerMm: Math.hypot(...slopes),
  };
}
