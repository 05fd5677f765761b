import { testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { applyContourConvention } from './applyContourConvention';

describe('applyContourConvention', () => {
  const sinusVoxels = { right: Uint32Array.from([3, 4]), left: Uint32Array.from([10, 11]) };
  const solid = () => {
    const labelmap = testLabelmap(testGeometry());
    labelmap.data.fill(1, 2, 7);
    labelmap.data.fill(2, 9, 13);
    return labelmap;
  };

  it('takes the sinus out and puts it back', () => {
    const labelmap = solid();
    applyContourConvention(labelmap, sinusVoxels, 'parenchyma');
    expect([...labelmap.data.subarray(0, 14)]).toEqual([0, 0, 1, 0, 0, 1, 1, 0, 0, 2, 0, 0, 2, 0]);
    applyContourConvention(labelmap, sinusVoxels, 'solid');
    expect(labelmap).toEqual(solid());
  });

  it('is the same when applied twice', () => {
    const once = solid();
    applyContourConvention(once, sinusVoxels, 'parenchyma');
    const twice = { ...once, data: once.data.slice() };
    applyContourConvention(twice, sinusVoxels, 'parenchyma');
    expect(twice).toEqual(once);
  });

  it('leaves what became the other kidney by hand', () => {
    const labelmap = solid();
    labelmap.data[3] = 2;
    applyContourConvention(labelmap, sinusVoxels, 'parenchyma');
    expect(labelmap.data[3]).toBe(2);
    applyContourConvention(labelmap, sinusVoxels, 'solid');
    expect([...labelmap.data.subarray(3, 5)]).toEqual([2, 1]);
  });
});
