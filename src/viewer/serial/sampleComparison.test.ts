import type { Affine, Labelmap, Volume } from '../../volume/types';
import { sampleComparison } from './sampleComparison';

const grid = {
  dimensions: [40, 40, 40] as [number, number, number],
  spacingMm: [2, 2, 2] as [number, number, number],
  imagePositionPatient: [-40, -40, -40] as [number, number, number],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as Labelmap['direction'],
};
const size = 40 ** 3;
const kidneys: Labelmap = { ...grid, data: new Uint8Array(size) };
for (let k = 15; k < 25; k++) {
  for (let j = 17; j < 23; j++) {
    kidneys.data.fill(1, 16 + 40 * (j + 40 * k), 24 + 40 * (j + 40 * k));
  }
}
/** Its value is x + 1000 z, in mm. */
const ramp: Volume<Float32Array> = {
  ...grid,
  data: Float32Array.from({ length: size }, (_, n) => {
    const i = n % 40;
    const k = Math.floor(n / 1600);
    return -40 + 2 * i + 1000 * (-40 + 2 * k);
  }),
};
const unmoved: Affine = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
const shifted: Affine = [1, 0, 0, 5, 0, 1, 0, 0, 0, 0, 1, 0];
const pair = {
  kidneys,
  label: 1,
  activity: [
    { image: ramp, toImage: unmoved },
    { image: ramp, toImage: shifted },
  ] as [{ image: typeof ramp; toImage: Affine }, { image: typeof ramp; toImage: Affine }],
};

describe('sampleComparison', () => {
  const coronal = sampleComparison(pair, { plane: 'coronal', kind: 'activity', offsetMm: 0 })!;
  const at = (values: Float32Array, column: number, row: number) =>
    values[column + coronal.columns * row];
  const middle = [(coronal.columns - 1) / 2, (coronal.rows - 1) / 2].map(Math.floor);

  it('the second is read where its registration says', () => {
    expect(
      at(coronal.second, middle[0], middle[1]) - at(coronal.first, middle[0], middle[1]),
    ).toBeCloseTo(5, 2);
  });

  it("the patient's left is on the right, the head at the top", () => {
    const here = at(coronal.first, middle[0], middle[1]);
    expect(at(coronal.first, middle[0] + 2, middle[1]) - here).toBeCloseTo(3, 2);
    expect(at(coronal.first, middle[0], middle[1] + 2) - here).toBeCloseTo(-3000, 0);
  });

  it('has the kidney in the middle and nothing at the rim', () => {
    expect(at(coronal.kidney, middle[0], middle[1])).toBe(1);
    expect(at(coronal.kidney, 0, 0)).toBe(0);
  });

  it('gives nothing where there is no CT or no kidney', () => {
    expect(sampleComparison(pair, { plane: 'axial', kind: 'ct', offsetMm: 0 })).toBeUndefined();
    expect(
      sampleComparison({ ...pair, label: 2 }, { plane: 'axial', kind: 'activity', offsetMm: 0 }),
    ).toBeUndefined();
  });
});
