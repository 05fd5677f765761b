import fc from 'fast-check';
import { testGeometry } from '../../tests/helpers/testCt';
import { applyContourConvention } from './applyContourConvention';
import { redrawConvention } from './redrawConvention';

describe('redrawConvention', () => {
  it('draws slice by slice what the pipeline draws in the whole labelmap', () => {
    const geometry = testGeometry({ dimensions: [5, 4, 3] });
    const voxels = fc
      .uniqueArray(fc.nat(59), { maxLength: 20 })
      .map((all) => Uint32Array.from(all));
    const labels = fc.uint8Array({ minLength: 60, maxLength: 60, max: 2 });
    fc.assert(
      fc.property(
        labels,
        voxels,
        voxels,
        fc.constantFrom('parenchyma', 'solid'),
        (data, right, left, convention) => {
          const whole = { ...geometry, data: data.slice() };
          applyContourConvention(whole, { right, left }, convention);
          const slices = [0, 1, 2].map((k) => data.slice(20 * k, 20 * (k + 1)));
          redrawConvention(geometry, (k) => slices[k], { right, left }, convention);
          expect(slices.flatMap((slice) => [...slice])).toEqual([...whole.data]);
        },
      ),
      { endOnFailure: true },
    );
  });
});
