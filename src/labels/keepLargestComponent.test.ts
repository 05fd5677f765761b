import fc from 'fast-check';
import { labelmaps } from '../../tests/helpers/labelmapArbitraries';
import { addEllipsoid, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { keepLargestComponent } from './keepLargestComponent';
import { labelComponents } from './labelComponents';

describe('keepLargestComponent', () => {
  it('keeps the kidney, clears its crumbs and leaves the other kidney alone', () => {
    const geometry = testGeometry({ dimensions: [40, 30, 12] });
    const kidneys = testLabelmap(geometry);
    addEllipsoid(kidneys, 1, [10, 15, 6], [5, 6, 4]);
    addEllipsoid(kidneys, 2, [30, 15, 6], [4, 5, 3]);
    const expected = kidneys.data.slice();
    const withCrumbs = { ...kidneys, data: kidneys.data.slice() };
    // Two pieces of 1 and 2 voxels, one of them between the kidneys, and one of the other side.
    withCrumbs.data[20 + 40 * (2 + 30 * 1)] = 1;
    withCrumbs.data[0] = 1;
    withCrumbs.data[1] = 1;
    withCrumbs.data[39] = 2;

    expect(keepLargestComponent(withCrumbs, 1)).toEqual({ count: 2, voxels: 3 });
    expect(withCrumbs.data[39]).toBe(2);
    expect(keepLargestComponent(withCrumbs, 2)).toEqual({ count: 1, voxels: 1 });
    expect(withCrumbs.data).toEqual(expected);
  });

  it('changes nothing where the label is missing or in one piece', () => {
    const labelmap = testLabelmap(testGeometry());
    addEllipsoid(labelmap, 2, [8, 6, 3], [3, 3, 2]);
    const before = labelmap.data.slice();
    expect(keepLargestComponent(labelmap, 1)).toEqual({ count: 0, voxels: 0 });
    expect(keepLargestComponent(labelmap, 2)).toEqual({ count: 0, voxels: 0 });
    expect(labelmap.data).toEqual(before);
  });

  it('leaves one piece as large as the largest before, and reports the rest', () => {
    fc.assert(
      fc.property(labelmaps, fc.constantFrom(1, 2), (labelmap, label) => {
        const maskOf = (data: Uint8Array) => data.map((v) => (v === label ? 1 : 0));
        const before = labelComponents(maskOf(labelmap.data), labelmap.dimensions).sizes;
        const others = labelmap.data.map((v) => (v === label ? 0 : v));
        const changed = { ...labelmap, data: labelmap.data.slice() };

        const removed = keepLargestComponent(changed, label);

        const after = labelComponents(maskOf(changed.data), labelmap.dimensions).sizes;
        const largest = Math.max(0, ...before);
        expect(after).toEqual(before.length === 0 ? [] : [largest]);
        expect(removed.count).toBe(Math.max(0, before.length - 1));
        expect(removed.voxels).toBe(before.reduce((a, b) => a + b, 0) - largest);
        expect(changed.data.map((v) => (v === label ? 0 : v))).toEqual(others);
      }),
    );
  });

  it('takes a labelmap that is nothing but crumbs', () => {
    // A chequerboard: 150,000 pieces, more than a call can take as arguments.
    const labelmap = testLabelmap(testGeometry({ dimensions: [100, 100, 30] }));
    for (let n = 0; n < labelmap.data.length; n++) {
      const [i, j, k] = [n % 100, Math.floor(n / 100) % 100, Math.floor(n / 10_000)];
      labelmap.data[n] = (i + j + k) % 2;
    }
    expect(keepLargestComponent(labelmap, 1)).toEqual({ count: 149_999, voxels: 149_999 });
    expect(labelmap.data.reduce((a, b) => a + b, 0)).toBe(1);
  });
});
