import { testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import type { Vec3 } from '../volume/types';
import { drawKidneys } from './drawKidneys';

/** First voxel of the third slice, which holds all labels. */
const start = 2 * 16 * 12;

function solidKidneys() {
  const labelmap = testLabelmap(testGeometry());
  labelmap.data.fill(1, start + 2, start + 7);
  labelmap.data.fill(2, start + 9, start + 13);
  return {
    labelmap,
    labelledRegion: { min: [2, 0, 2] as Vec3, max: [12, 0, 2] as Vec3 },
    sinusVoxels: {
      right: Uint32Array.from([start + 3, start + 4]),
      left: Uint32Array.from([start + 10, start + 11]),
    },
  };
}

describe('drawKidneys', () => {
  it('leaves the sinus of both kidneys out in a labelmap of its own', () => {
    const solid = solidKidneys();
    const { data, ...grid } = drawKidneys(solid, 'parenchyma');
    const labelled = [0, 0, 1, 0, 0, 1, 1, 0, 0, 2, 0, 0, 2, 0];
    expect([...data.subarray(start, start + 14)]).toEqual(labelled);
    expect(data.filter((label) => label > 0)).toHaveLength(5);
    expect(solid).toEqual(solidKidneys());
    expect({ ...grid, data: solid.labelmap.data }).toEqual(solid.labelmap);
  });

  it('draws either convention whatever was drawn before', () => {
    const solid = solidKidneys();
    const first = drawKidneys(solid, 'parenchyma');
    expect(drawKidneys(solid, 'solid')).toEqual(solidKidneys().labelmap);
    expect(drawKidneys(solid, 'parenchyma')).toEqual(first);
  });

  it('draws nothing where nothing is labelled', () => {
    const solid = { ...solidKidneys(), labelledRegion: undefined };
    solid.labelmap.data.fill(0);
    expect(drawKidneys(solid, 'parenchyma').data.some((label) => label > 0)).toBe(false);
  });
});
