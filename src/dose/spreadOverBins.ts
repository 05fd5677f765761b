/**
 * Adds one sub-box to a histogram: its volume over the doses it holds, not only at its centre.
 * Without it D50 of a structure across thick slices in a steep gradient could take the dose of a
 * few planes only.
 *
 * The dose of a linear field over a box is the sum of three even distributions. The two narrower
 * ones are taken as one of the same variance, which leaves a trapezoid; with a gradient along one
 * axis, and for mean and variance always, that is exact.
 *
 * @param bins weights of bins 0, 1, 2 ...; what lies beyond is put into the outermost.
 * @param centre position of the mean, in bins: 2.5 is the middle of bin 2.
 * @param widest, narrower widths of the two even distributions in bins, `widest` >= `narrower`
 *   >= 0.
 */
export function spreadOverBins(
  bins: Float64Array,
  centre: number,
  widest: number,
  narrower: number,
  weight: number,
): void {
  const last = bins.length - 1;
  const reach = (widest + narrower) / 2;
  const from = clamp(Math.floor(centre - reach), last);
  const to = clamp(Math.floor(centre + reach), last);
  if (from === to) {
    bins[from] += weight;
    return;
  }
  const flat = (widest - narrower) / 2;
  // Below this the ramps are steps for any histogram, and their division would lose digits.
  const ramp = narrower > 1e-6 * widest ? weight / (2 * widest * narrower) : 0;
  const perBin = weight / widest;
  let below = 0;
  let n = from;
  // Rising: the edges up to where the density is flat.
  for (; n < to && n + 1 < centre - flat; n++) {
    const t = Math.max(0, n + 1 - centre + reach);
    const share = t * t * ramp;
    bins[n] += Math.max(0, share - below);
    below = share;
  }
  if (n < to && n + 1 <= centre + flat) {
    const share = weight / 2 + (n + 1 - centre) * perBin;
    bins[n] += Math.max(0, share - below);
    below = share;
    n++;
    for (; n < to && n + 1 <= centre + flat; n++) {
      bins[n] += perBin;
      below += perBin;
    }
  }
  for (; n < to; n++) {
    const t = Math.max(0, centre + reach - (n + 1));
    const share = weight - t * t * ramp;
    bins[n] += Math.max(0, share - below);
    below = share;
  }
  // Rounding must not leave a volume below 0.
  bins[to] += Math.max(0, weight - below);
}

function clamp(n: number, last: number): number {
  return n < 0 ? 0 : n > last ? last : n;
}
