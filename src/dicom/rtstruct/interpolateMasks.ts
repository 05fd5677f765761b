import { distanceTransform } from '../../volume/distanceTransform';

/**
 * The shape between two shapes (shape-based interpolation, Raya and Udupa, IEEE TMI 1990;9:32): the
 * signed distances to both outlines, averaged with weights by position. Shapes that do not overlap
 * shrink and vanish instead of being connected.
 * @param below masks of 0 and 1 of one slice each, row by row
 * @param weight of `above`, 0 to 1
 */
export function interpolateMasks(
  below: Uint8Array,
  above: Uint8Array,
  [nx, ny]: readonly [number, number],
  weight: number,
): Uint8Array {
  const result = new Uint8Array(nx * ny);
  const box = boxOf(below, above, nx);
  if (!box) {
    return result;
  }
  // A margin, so that there is background even where a shape fills its box.
  const x0 = box.x0 - 1;
  const y0 = box.y0 - 1;
  const width = box.x1 - x0 + 2;
  const height = box.y1 - y0 + 2;
  const signed = (mask: Uint8Array) => {
    const inside = new Uint8Array(width * height);
    for (let y = box.y0; y <= box.y1; y++) {
      inside.set(
        mask.subarray(box.x0 + nx * y, box.x1 + 1 + nx * y),
        box.x0 - x0 + width * (y - y0),
      );
    }
    const outside = inside.map((value) => 1 - value);
    const size: [number, number, number] = [width, height, 1];
    const toInside = distanceTransform(inside, size, [1, 1, 1]);
    const toOutside = distanceTransform(outside, size, [1, 1, 1]);
    return Float64Array.from(inside, (value, n) =>
      value === 1 ? Math.sqrt(toOutside[n]) - 0.5 : 0.5 - Math.sqrt(toInside[n]),
    );
  };
  const a = signed(below);
  const b = signed(above);
  for (let y = box.y0; y <= box.y1; y++) {
    for (let x = box.x0; x <= box.x1; x++) {
      const n = x - x0 + width * (y - y0);
      result[x + nx * y] = (1 - weight) * a[n] + weight * b[n] > 0 ? 1 : 0;
    }
  }
  return result;
}

function boxOf(
  a: Uint8Array,
  b: Uint8Array,
  nx: number,
): { x0: number; x1: number; y0: number; y1: number } | undefined {
  let box: { x0: number; x1: number; y0: number; y1: number } | undefined;
  for (const mask of [a, b]) {
    for (let p = mask.indexOf(1); p >= 0; p = mask.indexOf(1, p + 1)) {
      const x = p % nx;
      const y = (p - x) / nx;
      box ??= { x0: x, x1: x, y0: y, y1: y };
      box.x0 = Math.min(box.x0, x);
      box.x1 = Math.max(box.x1, x);
      box.y0 = Math.min(box.y0, y);
      box.y1 = Math.max(box.y1, y);
    }
  }
  return box;
}
