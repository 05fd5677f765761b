import { forEachVoxel, gridAround, orientations } from '../../tests/helpers/testGrids';
import type { Vec3 } from '../volume/types';
import { evaluationPictures } from './evaluationPictures';
import type { EvaluationPicture } from './evaluationPictures';

// Balls of 11 mm; the left kidney lies 10 mm higher, and the manual one of it 4 mm further left.
const right: Vec3 = [-35, -8, 40];
const left: Vec3 = [45, -8, 50];
const manualLeft: Vec3 = [49, -8, 50];
const isIn = (centre: Vec3, point: Vec3) =>
  Math.hypot(...point.map((mm, axis) => mm - centre[axis])) < 11;

/** Middle between the outermost points of an outline, mm from the picture's corner. */
function middleOf({ outlines }: EvaluationPicture, n: number): [number, number] {
  const points = outlines[n].lines.flat();
  const middle = (axis: number) => {
    const places = points.filter((_, at) => at % 2 === axis);
    return (Math.min(...places) + Math.max(...places)) / 2;
  };
  return [middle(0), middle(1)];
}

/** Grey at a place of the picture, mm from its corner. */
function greyAt({ grey, columns, rows, widthMm, heightMm }: EvaluationPicture, [x, y]: number[]) {
  const column = Math.floor((x / widthMm) * columns);
  return grey[column + columns * Math.floor((y / heightMm) * rows)];
}

describe.each(Object.entries(orientations))('evaluationPictures, %s', (name, direction) => {
  const geometry = gridAround([5, -8, 45], [48, 48, 48], [4, 4, 4], direction);
  const size = 48 ** 3;
  const automatic = { ...geometry, data: new Uint8Array(size) };
  const reference = { ...geometry, data: new Uint8Array(size) };
  const ct = { ...geometry, data: new Float32Array(size).fill(-1000) };
  const dose = { ...geometry, data: new Float32Array(size) };
  forEachVoxel(geometry, (point, n) => {
    automatic.data[n] = isIn(right, point) ? 1 : isIn(left, point) ? 2 : 0;
    reference.data[n] = isIn(right, point) ? 1 : isIn(manualLeft, point) ? 2 : 0;
    // Soft tissue around the depth of the kidneys: a mean over the whole grid would be black.
    ct.data[n] = Math.abs(point[1] + 8) < 60 ? 20 : -1000;
    dose.data[n] = isIn(left, point) ? 4 : isIn(right, point) ? 2 : 0;
  });
  // A turned grid is shown a little turned.
  const toleranceMm = name === 'oblique' ? 16 : 2.1;

  it("has the patient's right on the left and the head up", async () => {
    const [picture] = await evaluationPictures({ ct, automatic, reference });
    const [ofRight, ofLeft, ofManualRight, ofManualLeft] = [0, 1, 2, 3].map((n) =>
      middleOf(picture, n),
    );
    expect(Math.abs(ofLeft[0] - ofRight[0] - 80)).toBeLessThan(toleranceMm);
    // Rows run downwards.
    expect(Math.abs(ofRight[1] - ofLeft[1] - 10)).toBeLessThan(
      name === 'oblique' ? 24 : toleranceMm,
    );
    expect(ofManualRight).toEqual(ofRight);
    expect(Math.abs(ofManualLeft[0] - ofLeft[0] - 4)).toBeLessThan(2.1);
  });

  it("takes the CT's mean over the kidneys' depth and the largest dose", async () => {
    const [ofCt, ofDose, ...others] = await evaluationPictures({ ct, dose, automatic, reference });
    expect(others).toEqual([]);
    expect([ofCt.name, ofDose.name]).toEqual(['ct', 'dose']);
    const [atRight, atLeft] = [0, 1].map((n) => middleOf(ofCt, n));
    // The middle of the window.
    expect(greyAt(ofCt, atLeft)).toBe(128);
    expect(greyAt(ofDose, atLeft)).toBe(255);
    expect(greyAt(ofDose, atRight)).toBe(128);
    expect(greyAt(ofDose, [1, 1])).toBe(0);
  });
});

describe('evaluationPictures', () => {
  const geometry = gridAround([0, 0, 0], [20, 4, 20], [4, 4, 4], orientations['axial, head first']);
  const empty = { ...geometry, data: new Uint8Array(1600) };
  const ct = { ...geometry, data: new Float32Array(1600).fill(20) };

  it('has nothing to show without a kidney', async () => {
    expect(await evaluationPictures({ ct, automatic: empty, reference: empty })).toEqual([]);
  });

  it('shows a kidney that was missed, and is black where no dose is known', async () => {
    const reference = { ...empty, data: new Uint8Array(1600) };
    reference.data[10 + 20 * (2 + 4 * 10)] = 2;
    const dose = { ...geometry, dimensions: [10, 4, 20] as Vec3, data: new Float32Array(800) };
    dose.data.fill(3);
    const [, ofDose] = await evaluationPictures({ ct, dose, automatic: empty, reference });
    expect(ofDose.outlines.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['Right kidney, automatic', 0],
      ['Left kidney, automatic', 0],
      ['Manual', 0],
      ['Manual', 1],
    ]);
    expect(ofDose.grey[0]).toBe(255);
    expect(ofDose.grey.at(-1)).toBe(0);
  });
});
