import fc from 'fast-check';
import type { Vec3 } from '../volume/types';
import { labelComponents } from './labelComponents';

/**
 * Components by repeated passes: each voxel takes the smallest number among itself and its face
 * neighbours.
 */
function naiveComponents(mask: Uint8Array, [nx, ny, nz]: Vec3): number[] {
  const numbers = Array.from(mask, (value, n) => (value ? n + 1 : 0));
  const at = (i: number, j: number, k: number) =>
    i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz ? 0 : numbers[i + nx * (j + ny * k)];
  for (let changed = true; changed;) {
    changed = false;
    for (let n = 0; n < mask.length; n++) {
      const [i, j, k] = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
      const around = [
        at(i - 1, j, k),
        at(i + 1, j, k),
        at(i, j - 1, k),
        at(i, j + 1, k),
        at(i, j, k - 1),
        at(i, j, k + 1),
      ].filter((v) => v > 0);
      const smallest = Math.min(numbers[n], ...around);
      if (numbers[n] > 0 && smallest < numbers[n]) {
        numbers[n] = smallest;
        changed = true;
      }
    }
  }
  const order = [...new Set(numbers.filter((v) => v > 0))];
  return numbers.map((v) => order.indexOf(v) + 1);
}

const masks = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain((dimensions) => {
    const count = dimensions[0] * dimensions[1] * dimensions[2];
    return fc.record({
      dimensions: fc.constant<Vec3>(dimensions),
      mask: fc
        .array(fc.constantFrom(0, 1, 255), { minLength: count, maxLength: count })
        .map((values) => Uint8Array.from(values)),
    });
  });

describe('labelComponents', () => {
  it('equals a naive flood fill, numbered in the order of their first voxels', () => {
    fc.assert(
      fc.property(masks, ({ mask, dimensions }) => {
        const { components, sizes } = labelComponents(mask, dimensions);
        const expected = naiveComponents(mask, dimensions);
        expect([...components]).toEqual(expected);
        expect(sizes).toEqual(sizes.map((_, n) => expected.filter((v) => v === n + 1).length));
        expect(sizes).toHaveLength(Math.max(0, ...expected));
      }),
    );
  });

  it('keeps voxels apart that touch only at an edge or a corner', () => {
    const mask = Uint8Array.from([1, 0, 0, 1, 0, 0, 0, 0]);
    expect(labelComponents(mask, [2, 2, 2]).sizes).toEqual([1, 1]);
    expect(labelComponents(Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 1]), [2, 2, 2]).sizes).toEqual([
      1, 1,
    ]);
  });

  it('does not connect the end of a row with the start of the next', () => {
    const mask = Uint8Array.from([0, 0, 1, 1, 0, 0]);
    expect(labelComponents(mask, [3, 2, 1]).sizes).toEqual([1, 1]);
  });

  it('fills one large piece whole', () => {
    const dimensions: Vec3 = [60, 50, 40];
    const mask = new Uint8Array(60 * 50 * 40).fill(1);
    const { components, sizes } = labelComponents(mask, dimensions);
    expect(sizes).toEqual([120_000]);
    expect(components.every((v) => v === 1)).toBe(true);
  });

  it('finds nothing in an empty mask', () => {
    expect(labelComponents(new Uint8Array(8), [2, 2, 2]).sizes).toEqual([]);
  });
});
