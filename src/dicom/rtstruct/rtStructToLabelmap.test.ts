import { testGeometry } from '../../../tests/helpers/testCt';
import { indexToPatient } from '../../volume';
import type { VolumeGeometry } from '../../volume';
import { rtStructToLabelmap } from './rtStructToLabelmap';
import type { RtContour, RtStructure } from './types';

const grid = testGeometry({ dimensions: [20, 20, 9] });

/** A rectangle in index coordinates of a grid, at any (fractional) slice. */
function rectangle(
  [x0, y0, x1, y1]: number[],
  k: number,
  geometry: VolumeGeometry = grid,
  geometricType = 'CLOSED_PLANAR',
): RtContour {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
  const points = Float64Array.from(
    corners.flatMap(([x, y]) => indexToPatient(geometry, [x, y, k])),
  );
  return { geometricType, points, referencedSOPInstanceUIDs: [] };
}

function structure(contours: RtContour[], changes: Partial<RtStructure> = {}): RtStructure {
  return { roiNumber: 1, name: 'Kidney_R', contours, ...changes };
}

function draw(contours: RtContour[], changes: Partial<RtStructure> = {}, geometry = grid) {
  const { labelmap, notes } = rtStructToLabelmap(
    [{ structure: structure(contours, changes), label: 1 }],
    geometry,
  );
  const [nx, ny, nz] = geometry.dimensions;
  const perSlice = Array.from(
    { length: nz },
    (_, k) => labelmap.data.subarray(nx * ny * k, nx * ny * (k + 1)).filter(Boolean).length,
  );
  return { perSlice, notes };
}

const box = [2.5, 3.5, 8.5, 9.5];
const inner = [4.5, 5.5, 6.5, 7.5];

describe('rtStructToLabelmap', () => {
  it('draws contours on their slices, in any order', () => {
    const { perSlice, notes } = draw([4, 2, 3].map((k) => rectangle(box, k)));
    expect(perSlice).toEqual([0, 0, 36, 36, 36, 0, 0, 0, 0]);
    expect(notes).toEqual([]);
  });

  it('takes an inner contour as a hole, whatever its type and sense', () => {
    for (const type of ['CLOSED_PLANAR', 'CLOSEDPLANAR_XOR']) {
      const contours = [rectangle(box, 3, grid, type), rectangle(inner, 3, grid, type)];
      expect(draw(contours).perSlice[3]).toBe(36 - 4);
    }
  });

  it('takes a keyhole of any direction as a hole', () => {
    const [x0, y0, x1, y1] = box;
    const [a0, b0, a1, b1] = inner;
    // A slanted channel from the first corner to the inner one and back.
    const path = [x0, y0, x1, y0, x1, y1, x0, y1, x0, y0, a0, b0, a0, b1, a1, b1, a1, b0, a0, b0];
    const points: number[] = [];
    for (let p = 0; p < path.length; p += 2) {
      points.push(...indexToPatient(grid, [path[p], path[p + 1], 3]));
    }
    const contour = { ...rectangle(box, 3), points: Float64Array.from(points) };
    expect(draw([contour]).perSlice[3]).toBe(36 - 4);
  });

  it('puts a contour beside a slice on the nearest one', () => {
    expect(draw([rectangle(box, 3.4)]).perSlice[3]).toBe(36);
    expect(draw([rectangle(box, 2.6)]).perSlice[3]).toBe(36);
    const half = draw([2.5, 3.5, 4.5].map((k) => rectangle(box, k)));
    expect(half.perSlice.filter(Boolean)).toHaveLength(3);
  });

  it('accepts contours up to half a slice beyond the ends and refuses others', () => {
    expect(draw([rectangle(box, -0.4)]).perSlice[0]).toBe(36);
    for (const k of [-0.6, 8.6, 40]) {
      expect(() => draw([rectangle(box, k)])).toThrow(
        expect.objectContaining({ code: 'CONTOUR_NOT_ON_GRID' }),
      );
    }
  });

  it('refuses contours that cross the slices', () => {
    const tilted = rectangle(box, 3);
    tilted.points[2] += 1;
    expect(() => draw([tilted])).toThrow(expect.objectContaining({ code: 'CONTOUR_NOT_ON_GRID' }));
  });

  it('interpolates between contours drawn on every second slice, adds nothing beyond them, and says so', () => {
    const { perSlice, notes } = draw([1, 3, 5].map((k) => rectangle(box, k)));
    expect(perSlice).toEqual([0, 36, 36, 36, 36, 36, 0, 0, 0]);
    expect(notes.join()).toMatch(/slices 3, 5; they were interpolated/);
  });

  it('leaves gaps where the file tells that they are gaps, and says so', () => {
    const contours = [1, 3, 5].map((k) => rectangle(box, k));
    const { perSlice, notes } = draw(contours, { planeSpacingMm: 3 });
    expect(perSlice).toEqual([0, 36, 0, 36, 0, 36, 0, 0, 0]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      /nothing is drawn over 6\.0 mm between slices 2 and 4, .*count as empty/,
    );
  });

  it('takes the nearest of contours finer than the grid, never their sum', () => {
    const contours = [2, 2.25, 2.5, 2.75, 3, 3.25, 3.5].map((k) => rectangle(box, k));
    const { perSlice, notes } = draw(contours);
    expect(perSlice.slice(2, 4)).toEqual([36, 36]);
    expect(notes.join()).toMatch(/between the slices/);
  });

  it('counts a contour that is there twice once', () => {
    const again = rectangle(box, 3);
    again.points.reverse();
    const reversed = Float64Array.from(
      Array.from({ length: 4 }, (_, n) =>
        [...again.points.subarray(3 * n, 3 * n + 3)].reverse(),
      ).flat(),
    );
    const { perSlice, notes } = draw([rectangle(box, 3), { ...again, points: reversed }]);
    expect(perSlice[3]).toBe(36);
    expect(notes.join()).toMatch(/there twice/);
  });

  it('says where outlines cross, and where contours leave the image', () => {
    const crossing = draw([rectangle(box, 3), rectangle([5.5, 5.5, 12.5, 12.5], 3)]);
    expect(crossing.notes.join()).toMatch(/outlines cross in slices 4/);
    const beyond = draw([rectangle([15.5, 3.5, 22.5, 5.5], 3)]);
    expect(beyond.perSlice[3]).toBe(4 * 2);
    expect(beyond.notes.join()).toMatch(/6 voxels inside its contours are outside/);
  });

  it('passes over points and open lines, and says so', () => {
    const { perSlice, notes } = draw([
      rectangle(box, 3, grid, 'POINT'),
      rectangle(box, 4, grid, 'OPEN_PLANAR'),
    ]);
    expect(perSlice.every((count) => count === 0)).toBe(true);
    expect(notes).toHaveLength(2);
  });

  it('lets the later of two structures have what they share, and says so', () => {
    const { labelmap, notes } = rtStructToLabelmap(
      [
        { structure: structure([rectangle(box, 3)]), label: 1 },
        { structure: structure([rectangle(inner, 3)], { name: 'Kidney_L' }), label: 2 },
      ],
      grid,
    );
    expect(labelmap.data.filter((label) => label === 2)).toHaveLength(4);
    expect(notes).toEqual(['"Kidney_L": 4 voxels belonged to another structure, too.']);
  });

  it('takes contours of an axial CT onto an oblique or feet-first grid only where they fit', () => {
    const feetFirst = testGeometry({
      dimensions: [20, 20, 9],
      imagePositionPatient: indexToPatient(grid, [19, 0, 8]),
      direction: [-1, 0, 0, 0, 1, 0, 0, 0, -1],
    });
    const contours = [2, 3].map((k) => rectangle(box, k));
    expect(draw(contours, {}, feetFirst).perSlice).toEqual([0, 0, 0, 0, 0, 36, 36, 0, 0]);
    const sagittal = testGeometry({
      dimensions: [20, 20, 9],
      direction: [0, 1, 0, 0, 0, 1, 1, 0, 0],
    });
    expect(() => draw(contours, {}, sagittal)).toThrow(
      expect.objectContaining({ code: 'CONTOUR_NOT_ON_GRID' }),
    );
  });

  it('refuses another frame of reference unless told that it is the same', () => {
    const other = structure([rectangle(box, 3)], { frameOfReferenceUID: '9.9' });
    const labelled = [{ structure: other, label: 1 }];
    expect(() => rtStructToLabelmap(labelled, grid)).toThrow(
      expect.objectContaining({ code: 'MIXED_FRAME_OF_REFERENCE' }),
    );
    const { labelmap } = rtStructToLabelmap(labelled, grid, { ignoreFrameOfReference: true });
    expect(labelmap.data.filter(Boolean)).toHaveLength(36);
  });
});
