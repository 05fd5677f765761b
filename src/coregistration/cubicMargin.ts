/** Voxels that `cubicCoefficients` adds at every face: what a cubic spline looks beyond it. */
export const cubicMargin = 2;
