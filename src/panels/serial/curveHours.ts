const samples = 120;

/** Times at which a curve is drawn, from 0 h: close together during the uptake. */
export function curveHours(endHours: number): number[] {
  return Array.from({ length: samples + 1 }, (_, n) => endHours * (n / samples) ** 2);
}
