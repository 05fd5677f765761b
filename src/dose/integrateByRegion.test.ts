import { integrateByRegion } from './integrateByRegion';

const image = {
  data: Float32Array.of(1, 2, 3, 4),
  dimensions: [4, 1, 1] as [number, number, number],
  spacingMm: [10, 10, 10] as [number, number, number],
  imagePositionPatient: [-15, 0, 0] as [number, number, number],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ],
};

describe('integrateByRegion', () => {
  it('multiplies each voxel with the hours of the nearest centre', () => {
    const { data } = integrateByRegion(image, [
      { centreMm: [-20, 5, 0], hours: 10 },
      { centreMm: [20, 5, 0], hours: 100 },
    ]);
    expect([...data]).toEqual([10, 20, 300, 400]);
  });

  it('multiplies all with the hours of the only one', () => {
    expect([...integrateByRegion(image, [{ centreMm: [0, 0, 0], hours: 2 }]).data]).toEqual([
      2, 4, 6, 8,
    ]);
  });
});
