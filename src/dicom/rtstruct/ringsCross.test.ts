import { ringsCross } from './ringsCross';

/** A square between pixel centres. */
const square = (from: number, to: number, y = from): Float64Array => {
  const [a, b, low, high] = [from - 0.5, to + 0.5, y - 0.5, y + to - from + 0.5];
  return Float64Array.of(a, low, b, low, b, high, a, high);
};
const cross = (...rings: Float64Array[]) => ringsCross(rings, 20, 12);

test('rings apart from each other, beside each other or within each other do not cross', () => {
  expect(cross(square(1, 3), square(6, 8))).toBe(false);
  expect(cross(square(1, 3), square(4, 6, 1))).toBe(false);
  expect(cross(square(4, 6), square(1, 9))).toBe(false);
  // A ring in the hole of a ring, and two holes side by side.
  expect(cross(square(1, 10), square(2, 9), square(4, 6))).toBe(false);
  expect(cross(square(1, 10), square(2, 4), square(6, 8))).toBe(false);
});

test('rings that share some pixels cross, whichever is drawn first', () => {
  expect(cross(square(1, 5), square(5, 8))).toBe(true);
  expect(cross(square(5, 8), square(1, 5))).toBe(true);
  expect(cross(square(0, 10), square(2, 5), square(4, 8))).toBe(true);
});

test('what lies beyond the slice is not looked at', () => {
  expect(cross(square(-6, 2, 1), square(-4, -1, 2))).toBe(false);
  expect(cross(square(-6, 2, 1), square(1, 4, 2))).toBe(true);
  expect(cross(square(15, 25, 1), square(17, 18, 2))).toBe(false);
});
