import fc from 'fast-check';
import { codeOf } from '../../tests/helpers/codeOf';
import { packLabels } from './packLabels';
import { unpackLabels } from './unpackLabels';

describe('packLabels', () => {
  it('comes back as it was (any labels)', () => {
    const slices = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 1 }).map((a) => Uint8Array.from(a)),
    );
    fc.assert(
      fc.property(slices, (labels) => {
        expect(unpackLabels(packLabels(labels), labels.length)).toEqual(labels);
      }),
    );
  });

  it('takes four numbers a stretch of kidney', () => {
    const labels = new Uint8Array(512 * 512).fill(1, 1000, 1050);
    expect([...packLabels(labels)]).toEqual([0, 1000, 1, 50, 0, 512 * 512 - 1050]);
  });

  it.each([[[0, 9]], [[0, 11]], [[300, 10]], [[]]])('refuses damaged runs %p', (runs) => {
    expect(codeOf(() => unpackLabels(Uint32Array.from(runs), 10))).toBe('LABELMAP_MISMATCH');
  });
});
