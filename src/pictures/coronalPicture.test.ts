import { testGeometry } from '../../tests/helpers/testCt';
import { kidneyCrop } from './kidneyCrop';
import { createSilhouettes } from './createSilhouettes';
import { outlineLines } from './outlineLines';
import { projectCt } from './projectCt';
import { projectDose } from './projectDose';

// Axial CT, feet first in k: row 0 of the picture is the last slice. 2 x 2 x 4 mm.
const geometry = testGeometry({
  dimensions: [20, 12, 10],
  spacingMm: [2, 2, 4],
  imagePositionPatient: [-20, 0, 100],
});

/** A block of the right kidney: i 4..7, j 3..5, k 2..4. */
function block() {
  const silhouettes = createSilhouettes(geometry);
  for (let k = 2; k <= 4; k++) {
    const labels = new Uint8Array(240);
    for (let j = 3; j <= 5; j++) {
      labels.fill(1, 4 + 20 * j, 8 + 20 * j);
    }
    silhouettes.replaceSlice(k, null, labels);
  }
  return silhouettes;
}

describe('kidneyCrop', () => {
  it('holds the kidneys with the margin and stays inside the picture', () => {
    const { plane, counts } = block();
    // 8 mm are 4 columns and 2 rows; k 4 is row 5.
    expect(kidneyCrop(plane, counts(), 8)).toEqual({
      firstColumn: 0,
      endColumn: 12,
      firstRow: 3,
      endRow: 10,
    });
  });

  it('holds the lower end of whichever kidney reaches lower', () => {
    const { plane } = block();
    const kidney = (row: number) => {
      const mask = new Uint8Array(plane.columns * plane.rows);
      mask[5 + plane.columns * row] = 1;
      return mask;
    };
    const both = { firstColumn: 5, endColumn: 6, firstRow: 2, endRow: 8 };
    expect(kidneyCrop(plane, [kidney(2), kidney(7)], 0)).toEqual(both);
    expect(kidneyCrop(plane, [kidney(7), kidney(2)], 0)).toEqual(both);
  });

  it('is nothing without a kidney', () => {
    const { plane, counts } = createSilhouettes(geometry);
    expect(kidneyCrop(plane, counts(), 8)).toBeUndefined();
  });
});

describe('outlineLines', () => {
  it('surrounds the silhouette in millimetres', () => {
    const { plane, counts } = block();
    const crop = kidneyCrop(plane, counts(), 8)!;
    const [line, ...others] = outlineLines(plane, crop, counts()[0]);
    expect(others).toEqual([]);
    expect(line.slice(-2)).toEqual(line.slice(0, 2));
    const xs = line.filter((_, n) => n % 2 === 0);
    const ys = line.filter((_, n) => n % 2 === 1);
    // Columns 4..7 of 2 mm and rows 5..7 (2..4 from the crop's top) of 4 mm.
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([8, 16]);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([8, 20]);
    expect(outlineLines(plane, crop, counts()[1])).toEqual([]);
  });
});

describe('projectDose', () => {
  it('gives the largest dose along the line of sight at the right place', async () => {
    const { plane, counts } = block();
    const crop = kidneyCrop(plane, counts(), 8)!;
    // Highest in the plane y = 6, falling to the patient's left and to the feet; unknown below z = 112.
    const doseAt = (x: number, y: number, z: number) =>
      z < 112 ? Number.NaN : 10 - Math.abs(y - 6) - 0.1 * x + 0.05 * (z - 100);
    const image = await projectDose(geometry, plane, crop, doseAt);
    // 24 x 28 mm in cells of 2 mm.
    expect([image.columns, image.rows]).toEqual([12, 14]);
    const at = (column: number, row: number) => image.values[column + 12 * row];
    // The crop's corner: x = -20 - 1, z = 100 + 9 * 4 + 2 - 3 * 4 = 126; the first middle 1 mm inside.
    expect(at(0, 0)).toBeCloseTo(10 - 0.1 * -20 + 0.05 * 25, 5);
    expect(at(5, 3)).toBeCloseTo(10 - 0.1 * -10 + 0.05 * 19, 5);
    expect(at(0, 13)).toBeNaN();
  });
});

describe('projectCt', () => {
  it('gives the mean over the depth of the kidneys', async () => {
    const { plane, counts } = block();
    const crop = kidneyCrop(plane, counts(), 0)!;
    const slice = (k: number) =>
      k === 3
        ? undefined
        : Float32Array.from(
            { length: 240 },
            (_, n) => (n % 20) + 100 * Math.floor(n / 20) + 10_000 * k,
          );
    const image = await projectCt(geometry, plane, crop, slice, [3, 5]);
    expect([image.columns, image.rows]).toEqual([4, 3]);
    // Mean of j = 3..5 is 4; k 4 on top, then the slice that is not at hand, then k 2.
    expect([...image.values]).toEqual([
      40_404,
      40_405,
      40_406,
      40_407,
      NaN,
      NaN,
      NaN,
      NaN,
      20_404,
      20_405,
      20_406,
      20_407,
    ]);
  });
});
