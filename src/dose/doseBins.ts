import type { DoseVolume } from './types';

/** Even bins of dose: bin n holds doses from n * widthGy (included) to (n + 1) * widthGy. */
export interface DoseBins {
  /** A power of two, so that whole and half Gy lie on the edges of bins exactly. */
  widthGy: number;
  /** Number of the first bin (negative for negative doses). */
  first: number;
  count: number;
}

/** Range of the dose over the width of a bin: between this and half of it. */
const mostBins = 2048;
/** For maps without a range (uniform dose), Gy. */
const finestWidthGy = 2 ** -20;

/** Bins that hold every dose that the sum of the maps can take. */
export function doseBins(doses: readonly DoseVolume[]): DoseBins {
  let lowest = 0;
  let highest = 0;
  for (const { data } of doses) {
    let low = Infinity;
    let high = -Infinity;
    for (let n = 0; n < data.length; n++) {
      const value = data[n];
      // Infinities and NaN are "no dose known".
      if (value - value === 0) {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
    if (low <= high) {
      lowest += low;
      highest += high;
    }
  }
  const widthGy = Math.max(finestWidthGy, 2 ** Math.ceil(Math.log2((highest - lowest) / mostBins)));
  const first = Math.floor(lowest / widthGy) - 1;
  return { widthGy, first, count: Math.floor(highest / widthGy) + 2 - first };
}
