import { testMaps } from '../../tests/helpers/testMaps';
import { anatomySamples } from './anatomySamples';
import { shiftSearch } from './shiftSearch';

/** A short column with a cross bar, so that it is at one place only. */
function body(at: [number, number, number]): Parameters<typeof testMaps>[1] {
  return (i, j, k) => {
    const [x, y, z] = [i - at[0], j - at[1], k - at[2]];
    const isColumn = x === 0 && y === 0 && Math.abs(z) < 6;
    const isBar = y === 0 && z === 3 && Math.abs(x) < 4;
    return { bone: isColumn || isBar ? 0.6 : 0, lung: z > 4 && z < 7 && Math.abs(x) === 2 ? 1 : 0 };
  };
}

describe('shiftSearch', () => {
  it('finds where the reference’s origin lies, best level first', () => {
    const reference = testMaps([11, 9, 17], body([5, 4, 8]));
    // Its origin is the cell (5, 4, 8).
    reference.geometry.imagePositionPatient = [-50, -40, -80];
    const patient = testMaps([20, 18, 40], body([12, 7, 23]));
    const found = shiftSearch(patient, reference, anatomySamples(reference));
    expect(found[0].translation).toEqual([120, 70, 230]);
    expect(found[0].score).toBeGreaterThan(0.85);
    const scores = found.map(({ score }) => score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });

  it('finds nothing in an empty scan', () => {
    const reference = testMaps([11, 9, 17], body([5, 4, 8]));
    const patient = testMaps([20, 18, 40], () => ({}));
    expect(shiftSearch(patient, reference, anatomySamples(reference))).toEqual([]);
  });
});
