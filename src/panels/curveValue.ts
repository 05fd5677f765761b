export interface DvhCurve {
  /** Ascending, from 0 Gy. */
  dosesGy: readonly number[];
  /** Share (0 to 1) of the volume that receives at least that dose. */
  cumulativeFractions: readonly number[];
}

/**
 * Share (0 to 1) of the volume at or above a dose, by straight lines between the curve's points.
 */
export function curveValue({ dosesGy, cumulativeFractions }: DvhCurve, doseGy: number): number {
  const above = dosesGy.findIndex((dose) => dose >= doseGy);
  if (above < 0) {
    return 0;
  }
  if (above === 0 || dosesGy[above] === doseGy) {
    return cumulativeFractions[above];
  }
  const share = (doseGy - dosesGy[above - 1]) / (dosesGy[above] - dosesGy[above - 1]);
  return (
    cumulativeFractions[above - 1] +
    share * (cumulativeFractions[above] - cumulativeFractions[above - 1])
  );
}
