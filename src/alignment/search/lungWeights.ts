/**
 * Weight of lung against bone on each size of cell. Lung distinguishes thorax from pelvis, but its
 * base moves with breathing by about a vertebra, so it has little weight where neighbouring levels
 * are compared and none in the last step.
 */
export const lungWeights = { coarse: 0.5, medium: 0.35, fine: 0 };
