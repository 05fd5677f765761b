import { testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { drawKidneys } from './drawKidneys';

describe('drawKidneys', () => {
  const sinusVoxels = { right: Uint32Array.from([3, 4]), left: Uint32Array.from([10, 11]) };
  const solid = () => {
    const labelmap = testLabelmap(testGeometry());
    labelmap.data.fill(1, 2, 7);
    labelmap.data.fill(2, 9, 13);
    return labelmap;
  };

  it('leaves the sinus of both kidneys out in a labelmap of its own', () => {
    const drawn = solid();
    const { data, ...grid } = drawKidneys(drawn, sinusVoxels, 'parenchyma');
    expect([...data.subarray(0, 14)]).toEqual([0, 0, 1, 0, 0, 1, 1, 0, 0, 2, 0, 0, 2, 0]);
    expect(drawn).toEqual(solid());
    expect({ ...grid, data: drawn.data }).toEqual(drawn);
  });

  it('draws either convention whatever was drawn before', () => {
    const drawn = solid();
    const first = drawKidneys(drawn, sinusVoxels, 'parenchyma');
    expect(drawKidneys(drawn, sinusVoxels, 'solid')).toEqual(solid());
    expect(drawKidneys(drawn, sinusVoxels, 'parenchyma')).toEqual(first);
  });
});
