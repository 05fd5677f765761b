/** Peaks of a CT's histogram, HU; missing where the range holds too few values. */
export interface TissuePeaks {
  airHu?: number;
  fatHu?: number;
  softTissueHu?: number;
}

const binHu = 8;
/** A peak has at least this share of all values. */
const leastShare = 0.002;
/**
 * Ranges in which the peaks of air (also of scanners that are slightly off), fat and soft tissue
 * (with or without contrast) are searched, HU.
 */
const ranges = {
  airHu: [-1100, -850],
  fatHu: [-260, -40],
  softTissueHu: [-16, 200],
} as const;

/**
 * The peaks of air, fat and soft tissue in a histogram.
 * @param sorted values, ascending
 * @param fill a background value that is not tissue and is left out
 */
export function tissuePeaks(sorted: Float32Array, fill?: number): TissuePeaks {
  const peaks: TissuePeaks = {};
  for (const name of ['airHu', 'fatHu', 'softTissueHu'] as const) {
    const [from, to] = ranges[name];
    const bins = new Float64Array((to - from) / binHu + 4);
    let total = 0;
    for (const value of sorted) {
      const bin = Math.floor((value - from) / binHu) + 2;
      if (value !== fill && bin >= 0 && bin < bins.length) {
        bins[bin]++;
        total++;
      }
    }
    const mode = smoothMode(bins);
    if (mode !== undefined && total >= leastShare * sorted.length) {
      peaks[name] = from + (mode - 2 + 0.5) * binHu;
    }
  }
  return peaks;
}

/**
 * The highest of the bins smoothed over five that exceeds both neighbours: the flank of another
 * peak does not count.
 */
function smoothMode(bins: Float64Array): number | undefined {
  const smooth = (n: number) =>
    bins[n - 2] + 2 * bins[n - 1] + 3 * bins[n] + 2 * bins[n + 1] + bins[n + 2];
  let best: number | undefined;
  for (let n = 3; n < bins.length - 3; n++) {
    const height = smooth(n);
    if (
      height > 0 &&
      height >= smooth(n - 1) &&
      height >= smooth(n + 1) &&
      (best === undefined || height > smooth(best))
    ) {
      best = n;
    }
  }
  return best;
}
