import type { Vec3, Volume } from '../volume';
import { timeIntegratedMap } from './timeIntegratedMap';
import type { KidneyMap } from './timeIntegratedMap';

const dimensions: Vec3 = [4, 1, 1];
const image: Volume<Float32Array> = {
  dimensions,
  spacingMm: [5, 5, 5],
  imagePositionPatient: [0, 0, 0],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  data: Float32Array.of(1e6, 2e6, 3e6, 4e6),
};

/** From voxel `from` on. */
function kidney(from: number, share: number[], concentration: number[]): KidneyMap {
  return {
    region: {
      grid: { ...image, dimensions: [share.length, 1, 1] },
      from: [from, 0, 0],
      share: Float32Array.from(share),
    },
    concentration: Float32Array.from(concentration),
  };
}

describe('timeIntegratedMap', () => {
  it('gives the body the hours of the reference image, and the kidney its own', () => {
    const { data } = timeIntegratedMap(image, 10, [kidney(1, [1, 0.25], [500, 80])]);
    // The third voxel: a quarter of the kidney's 80, three quarters of the body's 3 x 10.
    expect([...data]).toEqual([10, 500, 0.25 * 80 + 0.75 * 30, 40]);
  });

  it('shares out what two kidneys claim, and is 0 where the body has no curve', () => {
    const { data } = timeIntegratedMap(image, undefined, [
      kidney(0, [1, 1], [100, 100]),
      kidney(1, [1, 0.5], [300, 300]),
    ]);
    expect([...data]).toEqual([100, 200, 150, 0]);
  });
});
