/** Organs whose shape is known. */
export type ShapedOrgan = 'kidney' | 'liver' | 'spleen';

/**
 * How the shape of an organ keeps energy in it: the probability that a displacement from somewhere
 * in the organ ends in it, at the size of 100 ml. Means of the adult phantoms of ICRP Publication
 * 110 (Ann. ICRP 39(2), 2009), printed by scripts/makeOrganShapes.ts.
 */
export const organShapes: Readonly<
  Record<ShapedOrgan, { radiiMm: readonly number[]; staying: readonly number[] }>
> = {
  kidney: shape([
    0.9771, 0.9565, 0.9205, 0.8879, 0.8265, 0.753, 0.6835, 0.5488, 0.4275, 0.2324, 0.104, 0.0413,
    0.0146, 0.0008, 0,
  ]),
  liver: shape([
    0.9763, 0.9565, 0.9211, 0.8877, 0.8246, 0.7468, 0.6725, 0.5355, 0.416, 0.227, 0.1095, 0.045,
    0.0144, 0.0005, 0,
  ]),
  spleen: shape([
    0.9748, 0.952, 0.9118, 0.8766, 0.807, 0.7281, 0.6513, 0.5059, 0.3828, 0.2018, 0.0998, 0.0469,
    0.0199, 0.0018, 0,
  ]),
};

function shape(staying: readonly number[]): {
  radiiMm: readonly number[];
  staying: readonly number[];
} {
  return {
    radiiMm: [0, 0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 40, 50, 60, 80, 100],
    staying: [1, ...staying],
  };
}
