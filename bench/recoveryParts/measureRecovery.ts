// Errors of a kidney's concentration against the truth: as read, and by each correction.
import { resampleCubic } from '../../src/coregistration';
import { labelBounds } from '../../src/labels';
import {
  backgroundActivity,
  geometricTransferMatrix,
  recoverConcentration,
  recoverRegions,
  recoveryCoefficient,
} from '../../src/recovery';
import type { Resolution } from '../../src/recovery';
import { partOfGrid } from '../../src/volume';
import type { Labelmap, Volume } from '../../src/volume';

export interface RecoveryErrors {
  recoveryCoefficient: number;
  /** Of each method, relative. */
  uncorrected: number;
  coefficientOnly: number;
  withBackground: number;
  /** Both kidneys at once, with the same background. */
  transferMatrix: number;
}

export interface RecoveryCase {
  activity: Volume<Float32Array>;
  kidneys: Labelmap;
  /** Those that the patient has. */
  labels: readonly number[];
}

/**
 * @param truth of this kidney
 * @param resolution as it is believed to be
 */
export function measureRecovery(
  { activity, kidneys, labels }: RecoveryCase,
  label: number,
  truth: number,
  resolution: Resolution,
): RecoveryErrors {
  const measured = labels.map((one) => meanInContour(activity, kidneys, one));
  const own = measured[labels.indexOf(label)];
  const { recoveryCoefficient: rc } = recoveryCoefficient(kidneys, label, resolution);
  const background = backgroundActivity(activity, kidneys, label, resolution);
  const matrix = geometricTransferMatrix(kidneys, labels, resolution);
  const error = (value: number): number => value / truth - 1;
  const alone = recoverConcentration({ measured: own, recoveryCoefficient: rc });
  const cleared = recoverConcentration({ measured: own, recoveryCoefficient: rc, background });
  const together = recoverRegions(matrix, measured, background.concentration);
  return {
    recoveryCoefficient: rc,
    uncorrected: error(own),
    coefficientOnly: error(alone.recovered),
    withBackground: error(cleared.recovered),
    transferMatrix: error(together[labels.indexOf(label)]),
  };
}

/** Sampled cubically at the contour's voxels, as serial dosimetry does. */
function meanInContour(activity: Volume<Float32Array>, kidneys: Labelmap, label: number): number {
  const bounds = labelBounds(kidneys, label);
  if (!bounds) {
    return NaN;
  }
  const part = partOfGrid(kidneys, bounds);
  const samples = resampleCubic(activity, part, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
  const [nx, ny] = part.dimensions;
  const [wholeX, wholeY] = kidneys.dimensions;
  let sum = 0;
  let count = 0;
  samples.data.forEach((value, at) => {
    const i = bounds.min[0] + (at % nx);
    const j = bounds.min[1] + (Math.floor(at / nx) % ny);
    const k = bounds.min[2] + Math.floor(at / (nx * ny));
    if (kidneys.data[i + wholeX * (j + wholeY * k)] === label) {
      sum += value;
      count += 1;
    }
  });
  return sum / count;
}
