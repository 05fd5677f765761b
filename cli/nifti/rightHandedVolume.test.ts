import { rightHandedVolume } from './rightHandedVolume';

const voxels = () => Int16Array.from([1, 2, 3, 4, 5, 6]);
const affine = (x: number) => [
  [x, 0, 0, 10],
  [0, 3, 0, 20],
  [0, 0, 4, 30],
];

describe('rightHandedVolume', () => {
  it('leaves right-handed axes as they are', () => {
    expect(rightHandedVolume(affine(2), [3, 2, 1], voxels())).toEqual({
      data: voxels(),
      dimensions: [3, 2, 1],
      spacingMm: [2, 3, 4],
      imagePositionPatient: [10, 20, 30],
      direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    });
  });

  it('reverses the first of left-handed axes, and every voxel stays where it is', () => {
    const volume = rightHandedVolume(affine(-2), [3, 2, 1], voxels());
    expect([...volume.data]).toEqual([3, 2, 1, 6, 5, 4]);
    expect(volume.imagePositionPatient).toEqual([6, 20, 30]);
    expect(volume.direction[0]).toBe(1);
  });

  it('refuses axes that are not at right angles', () => {
    const skew = [[2, 1, 0, 0], ...affine(2).slice(1)];
    expect(() => rightHandedVolume(skew, [3, 2, 1], voxels())).toThrow('right angles');
  });
});
