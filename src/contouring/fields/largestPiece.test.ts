import { largestPiece } from './largestPiece';

const box = {
  dimensions: [5, 4, 3],
  spacingMm: [2, 3, 4],
  imagePositionPatient: [10, 20, 30],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
} satisfies Parameters<typeof largestPiece>[1];
const at = (i: number, j: number, k: number) => i + 5 * (j + 4 * k);

function pieces(): Uint8Array {
  const mask = new Uint8Array(5 * 4 * 3);
  mask[at(0, 0, 0)] = 1;
  for (const i of [2, 3, 4]) {
    mask[at(i, 2, 1)] = 255;
  }
  mask[at(2, 2, 2)] = 1;
  return mask;
}

describe('largestPiece', () => {
  it('is undefined for an empty mask', () => {
    expect(largestPiece(new Uint8Array(60), box)).toBeUndefined();
  });

  it('tells size and bounds of the larger piece', () => {
    expect(largestPiece(pieces(), box)).toEqual({
      voxels: 4,
      bounds: { min: [2, 2, 1], max: [4, 2, 2] },
      // 10 + 2 x 2, 20 + 2 x 3, 30 + 1 x 4 mm, and so on.
      patientBounds: { min: [14, 26, 34], max: [18, 26, 38] },
    });
  });

  it('reaches to the first and the last voxel of each axis', () => {
    const all = largestPiece(new Uint8Array(60).fill(1), box)!;
    expect(all.voxels).toBe(60);
    expect(all.bounds).toEqual({ min: [0, 0, 0], max: [4, 3, 2] });
    expect(all.patientBounds).toEqual({ min: [10, 20, 30], max: [18, 29, 38] });
  });

  it('tells the bounds along the patient’s axes where the box is turned', () => {
    // A quarter turn, i towards posterior and j towards the right: x = 10 - 3 j, y = 20 + 2 i.
    const quarter = largestPiece(pieces(), { ...box, direction: [0, 1, 0, -1, 0, 0, 0, 0, 1] });
    expect(quarter!.patientBounds).toEqual({ min: [4, 24, 34], max: [4, 28, 38] });
    // By asin(0.6): x = 10 + 0.8 x 2 i - 0.6 x 3 j, y = 20 + 0.6 x 2 i + 0.8 x 3 j.
    const turned = largestPiece(pieces(), {
      ...box,
      direction: [0.8, 0.6, 0, -0.6, 0.8, 0, 0, 0, 1],
    });
    expect(turned!.patientBounds.min[0]).toBeCloseTo(10 + 3.2 - 3.6, 9);
    expect(turned!.patientBounds.max[0]).toBeCloseTo(10 + 6.4 - 3.6, 9);
    expect(turned!.patientBounds.min[1]).toBeCloseTo(20 + 2.4 + 4.8, 9);
    expect(turned!.patientBounds.max[1]).toBeCloseTo(20 + 4.8 + 4.8, 9);
  });
});
