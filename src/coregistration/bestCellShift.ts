import type { Vec3, Volume } from '../volume';

/** At least this share of the smaller of the two has to lie on the other one. */
const leastOverlap = 0.5;

/**
 * The shift at which a pattern correlates best with an image of the same cell size, by trying all;
 * between cells by a parabola along each axis.
 *
 * @returns in cells: cell c of the pattern lies on cell c + shift of the image; zeros where nothing
 *   correlates
 */
export function bestCellShift(pattern: Volume<Float32Array>, image: Volume<Float32Array>): Vec3 {
  const [px, py, pz] = pattern.dimensions;
  const [nx, ny, nz] = image.dimensions;
  let best: Vec3 = [0, 0, 0];
  let bestScore = 0;
  for (let c = 1 - pz; c < nz; c++) {
    for (let b = 1 - py; b < ny; b++) {
      for (let a = 1 - px; a < nx; a++) {
        const score = correlation(pattern, image, a, b, c);
        if (score > bestScore) {
          bestScore = score;
          best = [a, b, c];
        }
      }
    }
  }
  return best.map((cell, axis) => {
    const [before, after] = [-1, 1].map((step) => {
      const [a, b, c] = best.map((v, n) => (n === axis ? v + step : v));
      return correlation(pattern, image, a, b, c);
    });
    const bend = before + after - 2 * bestScore;
    const between = bend < 0 ? (0.5 * (before - after)) / bend : 0;
    return cell + Math.max(-0.5, Math.min(0.5, between));
  }) as Vec3;
}

/** Pearson's, over the cells that lie on each other; 0 where these are too few. */
function correlation(
  pattern: Volume<Float32Array>,
  image: Volume<Float32Array>,
  a: number,
  b: number,
  c: number,
): number {
  const [px, py, pz] = pattern.dimensions;
  const [nx, ny, nz] = image.dimensions;
  const fromI = Math.max(0, -a);
  const toI = Math.min(px, nx - a);
  const fromJ = Math.max(0, -b);
  const toJ = Math.min(py, ny - b);
  const fromK = Math.max(0, -c);
  const toK = Math.min(pz, nz - c);
  const count = (toI - fromI) * (toJ - fromJ) * (toK - fromK);
  if (
    toI <= fromI ||
    toJ <= fromJ ||
    toK <= fromK ||
    count < leastOverlap * Math.min(px * py * pz, nx * ny * nz)
  ) {
    return 0;
  }
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let k = fromK; k < toK; k++) {
    for (let j = fromJ; j < toJ; j++) {
      const row = px * (j + py * k);
      const other = a + nx * (j + b + ny * (k + c));
      for (let i = fromI; i < toI; i++) {
        const p = pattern.data[row + i];
        const q = image.data[other + i];
        x += p;
        y += q;
        xx += p * p;
        yy += q * q;
        xy += p * q;
      }
    }
  }
  const spread = (count * xx - x * x) * (count * yy - y * y);
  return spread > 0 ? (count * xy - x * y) / Math.sqrt(spread) : 0;
}
