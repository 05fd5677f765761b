import fc from 'fast-check';
import type { Labelmap, Volume } from '../volume';
import { meanInContour } from './meanInContour';
import { translation } from './translation';

const direction = [1, 0, 0, 0, 1, 0, 0, 0, 1] as const;

/** Linear in patient coordinates, which trilinear sampling gives back exactly. */
function linearImage(slope: readonly number[]): Volume<Float32Array> {
  const dimensions = [20, 20, 20] as [number, number, number];
  return {
    dimensions,
    spacingMm: [5, 5, 5],
    imagePositionPatient: [0, 0, 0],
    direction: [...direction],
    data: Float32Array.from(
      { length: 8000 },
      (_, n) =>
        100 +
        5 *
          (slope[0] * (n % 20) +
            slope[1] * (Math.floor(n / 20) % 20) +
            slope[2] * Math.floor(n / 400)),
    ),
  };
}

function box(from: readonly number[], label = 1): Labelmap {
  return {
    dimensions: [6, 8, 10],
    spacingMm: [2, 2, 3],
    imagePositionPatient: [from[0], from[1], from[2]],
    direction: [...direction],
    data: new Uint8Array(480).fill(label),
  };
}

describe('meanInContour', () => {
  const slope = fc.double({ min: -0.1, max: 0.1, noNaN: true });
  const place = fc.double({ min: 10, max: 50, noNaN: true });

  it('gives the value at the centre of a box in a linear image, wherever the box is moved to', () => {
    fc.assert(
      fc.property(fc.tuple(slope, slope, slope), fc.tuple(place, place, place), (s, p) => {
        const shift = [3, -2, 4] as [number, number, number];
        const { mean, volumeMl, coverage } = meanInContour(
          linearImage(s),
          box(p),
          1,
          translation(shift),
        );
        const centre = [p[0] + 5, p[1] + 7, p[2] + 13.5].map((v, axis) => v + shift[axis]);
        const expected = 100 + centre.reduce((sum, v, axis) => sum + v * s[axis], 0);
        expect(mean).toBeCloseTo(expected, 3);
        expect(volumeMl).toBeCloseTo(480 * 0.012, 9);
        expect(coverage).toBe(1);
      }),
    );
  });

  it('leaves out what lies outside the image, and says how much', () => {
    // The image ends half a voxel before its first centre, at -2.5 mm: half of the box is outside.
    const { mean, coverage } = meanInContour(linearImage([0, 0, 0]), box([-7.5, 20, 20]), 1);
    expect(coverage).toBeCloseTo(0.5, 9);
    expect(mean).toBeCloseTo(100, 6);
    expect(meanInContour(linearImage([0, 0, 0]), box([-90, 0, 0]), 1).mean).toBeUndefined();
  });
});
