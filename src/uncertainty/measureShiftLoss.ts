import { kidneyDose } from '../dose';
import type { DoseSamplingOptions, DoseVolume } from '../dose';
import type { Labelmap, Vec3 } from '../volume';

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
 * @throws as `kidneyDose`
 */
export function measureShiftLoss(
  labelmap: Labelmap,
  label: number,
  dose: DoseVolume | readonly DoseVolume[],
  { stepMm = defaultStepMm, ...options }: DoseSamplingOptions & { stepMm?: number } = {},
): ShiftLoss | undefined {
  const means = [0, 1, 2].map((axis) =>
    [-stepMm, stepMm].map((by) => {
      const imagePositionPatient = labelmap.imagePositionPatient.map(
        (v, n) => v + (n === axis ? by : 0),
      ) as Vec3;
      return kidneyDose({ ...labelmap, imagePositionPatient }, label, dose, options).meanDoseGy;
    }),
  );
  const here = kidneyDose(labelmap, label, dose, options).meanDoseGy;
  if (here === undefined || !(here > 0) || means.flat().some((mean) => mean === undefined)) {
    return undefined;
  }
  const pairs = means as [number, number][];
  const slopes = pairs.map(([below, above]) => (above - below) / (2 * stepMm * here));
  const losses = pairs.map(
    ([below, above]) => (here - (below + above) / 2) / (here * stepMm * stepMm),
  );
  return {
    lossPerMm2: Math.max(0, losses.reduce((a, b) => a + b, 0) / losses.length),
    slopePerMm: Math.hypot(...slopes),
  };
}
