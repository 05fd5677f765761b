/**
 * The shape between two slices of one structure, by interpolating the signed distances to their outlines
 * (Raya and Udupa, IEEE Trans Med Imaging 1990;9:32-42): equal shapes stay as they are, a larger one passes into a
 * smaller one evenly.
 *
 * @param lower, upper masks of nx x ny pixels, row by row, not 0 inside
 * @param share 0 at the lower, 1 at the upper slice
 * @returns 1 inside, 0 outside
 */
export function interpolateMasks(
  lower: Uint8Array,
  upper: Uint8Array,
  nx: number,
  ny: number,
  share: number,
): Uint8Array {
  const between = new Uint8Array(nx * ny);
  const box = boxOf([lower, upper], nx, ny);
  if (!box) {
    return between;
  }
  const { minX, minY, width, height } = box;
  const cut = (mask: Uint8Array): Uint8Array =>
    Uint8Array.from({ length: width * height }, (_, n) => {
      const [x, y] = [minX + (n % width), minY + Math.floor(n / width)];
      return mask[x + nx * y] !== 0 ? 1 : 0;
    });
  const a = signedDistance(cut(lower), width, height);
  const b = signedDistance(cut(upper), width, height);
  a.forEach((distance, n) => {
    const isInside = (1 - share) * distance + share * b[n] > 0;
    between[minX + (n % width) + nx * (minY + Math.floor(n / width))] = isInside ? 1 : 0;
  });
  return between;
}

/** The box around all that is inside, a pixel wider where the slice has one, since a distance needs an outside. */
function boxOf(masks: Uint8Array[], nx: number, ny: number) {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const mask of masks) {
    mask.forEach((value, n) => {
      if (value !== 0) {
        const [x, y] = [n % nx, Math.floor(n / nx)];
        [minX, maxX] = [Math.min(minX, x), Math.max(maxX, x)];
        [minY, maxY] = [Math.min(minY, y), Math.max(maxY, y)];
      }
    });
  }
  if (maxX < minX) {
    return undefined;
  }
  [minX, minY] = [Math.max(0, minX - 1), Math.max(0, minY - 1)];
  const width = Math.min(nx - 1, maxX + 1) - minX + 1;
  const height = Math.min(ny - 1, maxY + 1) - minY + 1;
  return { minX, minY, width, height };
}

/** Distance to the outline in pixels, positive inside; between the centres of pixels. */
function signedDistance(mask: Uint8Array, nx: number, ny: number): Float64Array {
  const outside = squaredDistance(mask, nx, ny, true);
  const inside = squaredDistance(mask, nx, ny, false);
  return inside.map((squared, n) =>
    mask[n] !== 0 ? Math.sqrt(squared) - 0.5 : 0.5 - Math.sqrt(outside[n]),
  );
}

/**
 * Squared distance to the nearest pixel inside (or outside) of each pixel, exactly: two passes, along the
 * columns and then along the rows (Saito and Toriwaki, Pattern Recognition 1994;27:1551-1565).
 */
function squaredDistance(
  mask: Uint8Array,
  nx: number,
  ny: number,
  toInside: boolean,
): Float64Array {
  const far = nx + ny;
  const along = new Float64Array(nx * ny);
  for (let i = 0; i < nx; i++) {
    for (const [start, step] of [
      [0, 1],
      [ny - 1, -1],
    ]) {
      let distance = far;
      for (let j = start; j >= 0 && j < ny; j += step) {
        const n = i + nx * j;
        distance = (mask[n] !== 0) === toInside ? 0 : Math.min(far, distance + 1);
        along[n] = step === 1 ? distance : Math.min(along[n], distance);
      }
    }
  }
  const squared = new Float64Array(nx * ny);
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      let best = along[i + nx * j] ** 2;
      for (let d = 1; d * d < best && d < nx; d++) {
        const left = i - d >= 0 ? along[i - d + nx * j] : far;
        const right = i + d < nx ? along[i + d + nx * j] : far;
        best = Math.min(best, d * d + Math.min(left, right) ** 2);
      }
      squared[i + nx * j] = best;
    }
  }
  return squared;
}
