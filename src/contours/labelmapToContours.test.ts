import fc from 'fast-check';
import { labelmaps } from '../../tests/helpers/labelmapArbitraries';
import { testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { voxelVolumeMl } from '../volume';
import type { Labelmap } from '../volume';
import { contoursToLabelmap } from '../../tests/oracles/contoursToLabelmap';
import { contourVolumeMl } from '../../tests/oracles/contourVolumeMl';
import { labelmapToContours } from './labelmapToContours';
import { signedArea } from './signedArea';

/** One slice from rows of text: # is label 1, anything else background. */
function slice(...rows: string[]): Labelmap {
  const geometry = testGeometry({ dimensions: [rows[0].length, rows.length, 1] });
  const data = Uint8Array.from(rows.join(''), (character) => (character === '#' ? 1 : 0));
  return { ...geometry, data };
}

function loopsOf(labelmap: Labelmap) {
  return labelmapToContours(labelmap, 1).flatMap(({ loops }) =>
    loops.map(({ points, isHole }) => ({ points: [...points], isHole })),
  );
}

describe('labelmapToContours', () => {
  it('traces one voxel as its four corners, on the edges', () => {
    expect(loopsOf(slice('...', '.#.', '...'))).toEqual([
      { points: [0.5, 0.5, 1.5, 0.5, 1.5, 1.5, 0.5, 1.5], isHole: false },
    ]);
  });

  it('keeps corners only', () => {
    expect(loopsOf(slice('####', '####'))).toEqual([
      { points: [-0.5, -0.5, 3.5, -0.5, 3.5, 1.5, -0.5, 1.5], isHole: false },
    ]);
  });

  it('gives a hole as a ring of the other sense', () => {
    const loops = loopsOf(slice('###', '#.#', '###'));
    expect(loops.map(({ isHole }) => isHole)).toEqual([false, true]);
    expect(loops.map(({ points }) => signedArea(points))).toEqual([9, -1]);
  });

  it('separates pieces that touch in a corner', () => {
    const loops = loopsOf(slice('#.', '.#'));
    expect(loops.map(({ points }) => points.length)).toEqual([8, 8]);
    expect(loops.every(({ isHole }) => !isHole)).toBe(true);
  });

  it('cuts a ring that touches itself in a corner, so that every ring is simple', () => {
    // The hole touches the outside at the missing corner.
    const loops = loopsOf(slice('###', '#.#', '##.'));
    expect(loops.map(({ points }) => signedArea(points)).sort((a, b) => a - b)).toEqual([-1, 8]);
  });

  it('finds islands inside holes', () => {
    const loops = loopsOf(slice('#####', '#...#', '#.#.#', '#...#', '#####'));
    expect(loops.map(({ points }) => signedArea(points))).toEqual([25, -9, 1]);
  });

  it('lists only slices that hold the label, ascending', () => {
    const labelmap = testLabelmap(testGeometry({ dimensions: [2, 2, 5] }));
    labelmap.data[4 * 3] = 1;
    labelmap.data[4 * 1] = 1;
    labelmap.data[4 * 2] = 2;
    expect(labelmapToContours(labelmap, 1).map(({ k }) => k)).toEqual([1, 3]);
  });

  it('refuses a labelmap of the wrong size and labels out of range', () => {
    const labelmap = testLabelmap(testGeometry());
    const damaged = { ...labelmap, data: labelmap.data.subarray(1) };
    expect(() => labelmapToContours(damaged, 1)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
    for (const label of [0, 256, 1.5]) {
      expect(() => labelmapToContours(labelmap, label)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
  });

  it('is undone by contoursToLabelmap (any labelmap, any grid)', () => {
    fc.assert(
      fc.property(labelmaps, (labelmap) => {
        let restored: Labelmap | undefined;
        for (const label of [1, 2]) {
          const contours = labelmapToContours(labelmap, label);
          restored = contoursToLabelmap(contours, labelmap, { label, into: restored });
        }
        expect(restored?.data).toEqual(labelmap.data);
      }),
      { numRuns: 300 },
    );
  });

  it("has the voxels' volume, simple rings without needless points (any labelmap, any grid)", () => {
    fc.assert(
      fc.property(labelmaps, (labelmap) => {
        const contours = labelmapToContours(labelmap, 1);
        const voxels = labelmap.data.filter((label) => label === 1).length;
        const expectedMl = voxels * voxelVolumeMl(labelmap);
        expect(Math.abs(contourVolumeMl(contours, labelmap) - expectedMl)).toBeLessThanOrEqual(
          1e-9 * expectedMl,
        );
        for (const { points, isHole } of contours.flatMap(({ loops }) => loops)) {
          expect(signedArea(points) < 0).toBe(isHole);
          const corners = new Set<string>();
          const turns: number[] = [];
          for (let p = 0; p < points.length; p += 2) {
            corners.add(`${points[p]} ${points[p + 1]}`);
            const n = (p + 2) % points.length;
            const nn = (p + 4) % points.length;
            turns.push(
              (points[n] - points[p]) * (points[nn + 1] - points[n + 1]) -
                (points[nn] - points[n]) * (points[n + 1] - points[p + 1]),
            );
          }
          expect(turns).not.toContain(0);
          expect(corners.size).toBe(points.length / 2);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds two kidneys in 512 x 512 x 200 voxels', () => {
    const labelmap = testLabelmap(testGeometry({ dimensions: [512, 512, 200] }));
    for (let k = 60; k < 100; k++) {
      for (let j = 200; j < 260; j++) {
        labelmap.data.fill(1, 512 * (512 * k + j) + 100, 512 * (512 * k + j) + 160);
        labelmap.data.fill(2, 512 * (512 * k + j) + 350, 512 * (512 * k + j) + 410);
      }
    }
    const slices = [1, 2].flatMap((label) => labelmapToContours(labelmap, label));
    expect(slices).toHaveLength(80);
  });
});
