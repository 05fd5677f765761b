import { createBoxGeometry } from '../../network';
import type { NetworkSpec } from '../../network';
import type { Vec3, VolumeGeometry } from '../../volume/types';
import type { PatientBounds } from '../fields/patientBounds';

/** Margin on all sides of the kidney that the coarse pass found, mm. */
const marginMm = 15;
/**
 * Smallest box, voxels: in a smaller one the network sees too little of the kidney's surroundings.
 */
const leastSize: Vec3 = [64, 64, 40];
/** Largest box, voxels: a larger one may need more memory than a browser has. */
const largestSize: Vec3 = [160, 160, 96];

export interface RefineBoxOptions {
  /** The first axis runs towards patient right; used for a left kidney. */
  isMirrored: boolean;
  /** Smallest size of the box, voxels, where the network takes several sizes. */
  atLeast?: Vec3;
}

/**
 * The box for a close look at a kidney. Where the network takes boxes of several sizes, it is the
 * smallest that holds the kidney's bounds and a margin; otherwise it is the network's only box,
 * centred on the bounds.
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
