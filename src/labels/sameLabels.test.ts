import fc from 'fast-check';
import { hasNoLabel } from './hasNoLabel';
import { sameLabels } from './sameLabels';

/** The same bytes at any offset of a larger buffer, so that words do not always fit. */
function placed(bytes: Uint8Array, offset: number): Uint8Array {
  const buffer = new Uint8Array(bytes.length + offset);
  buffer.set(bytes, offset);
  return buffer.subarray(offset);
}

describe('sameLabels, hasNoLabel', () => {
  const labels = fc.uint8Array({ minLength: 0, maxLength: 40, max: 2 });
  const offset = fc.nat(5);

  it('agree with a comparison voxel by voxel, wherever the bytes lie', () => {
    fc.assert(
      fc.property(
        labels,
        fc.option(fc.record({ n: fc.nat(39), label: fc.nat(2) })),
        offset,
        offset,
        (a, change, x, y) => {
          const b = a.slice();
          if (change && change.n < b.length) {
            b[change.n] = change.label;
          }
          expect(sameLabels(placed(a, x), placed(b, y))).toBe(a.every((v, n) => v === b[n]));
          expect(hasNoLabel(placed(b, y))).toBe(b.every((v) => v === 0));
        },
      ),
      { endOnFailure: true },
    );
  });

  it('slices of different size differ', () => {
    expect(sameLabels(new Uint8Array(8), new Uint8Array(4))).toBe(false);
  });
});
