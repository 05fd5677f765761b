import { createBoxGeometry } from '../../network';
import type { NetworkSpec } from '../../network';
import type { Vec3, VolumeGeometry } from '../../volume/types';
import type { PatientBounds } from '../fields/patientBounds';

/** Around what the coarse pass saw of a kidney, on all sides. */
const marginMm = 15;
/** A smaller box leaves the network too little around the kidney to go by. */
const leastSize: Vec3 = [64, 64, 40];
/** A larger one may need more memory than a browser has. */
const largestSize: Vec3 = [160, 160, 96];

export interface RefineBoxOptions {
  /** The first axis runs towards patient right: for a left kidney. */
  isMirrored: boolean;
  /** Voxels that the box has at least, where the network takes more than one size. */
  atLeast?: Vec3;
}

/**
 * The box for a close look at a kidney: as small as its bounds and a margin allow if the network
 * takes boxes of several sizes, otherwise the network's own around their middle.
 */
export function refineBox(
  { min, max }: PatientBounds,
  spec: NetworkSpec,
  { isMirrored, atLeast = leastSize }: RefineBoxOptions,
): VolumeGeometry {
  const { dimensions, dimensionStep, spacingMm } = spec.input;
  const middle = min.map((v, axis) => (v + max[axis]) / 2) as Vec3;
  const size = dimensionStep?.map((step, axis) => {
    const wanted = (max[axis] - min[axis] + 2 * marginMm) / spacingMm[axis] + 1;
    const most = Math.max(largestSize[axis], dimensions[axis]);
    return Math.min(
      step * Math.ceil(Math.max(wanted, atLeast[axis]) / step),
      step * Math.floor(most / step),
    );
  });
  return createBoxGeometry(middle, spec, isMirrored, (size as Vec3 | undefined) ?? dimensions);
}
