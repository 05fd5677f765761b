import fc from 'fast-check';
import type { Volume } from '../../volume';
import { joinBeds } from './joinBeds';

/** A bed of 3 x 2 voxels across, 5 mm slices, whose values are a function of the height. */
function bed(
  fromMm: number,
  slices: number,
  valueAt: (mm: number) => number,
  more: Partial<Volume<Float32Array>> = {},
): Volume<Float32Array> {
  return {
    dimensions: [3, 2, slices],
    spacingMm: [4, 4, 5],
    imagePositionPatient: [-4, -2, fromMm],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: '1.2.3',
    data: Float32Array.from({ length: 6 * slices }, (_, n) =>
      valueAt(fromMm + 5 * Math.floor(n / 6)),
    ),
    ...more,
  };
}
const alongZ = ({ data, dimensions: [, , nz] }: Volume<Float32Array>) =>
  Array.from({ length: nz }, (_, k) => data[6 * k]);
const slope = (mm: number) => 100 + mm;

describe('joinBeds', () => {
  it('continues one bed in the other, the values of a common lattice unchanged', () => {
    const { volume, notes } = joinBeds([bed(0, 10, slope), bed(40, 10, slope)]);
    expect(volume.dimensions).toEqual([3, 2, 18]);
    expect(volume.imagePositionPatient).toEqual([-4, -2, 0]);
    expect(alongZ(volume)).toEqual(Array.from({ length: 18 }, (_, k) => 100 + 5 * k));
    expect(notes.join(' ')).toMatch(/2 bed positions were joined.*\+0\.0 % against the lower/);
  });

  it('gives the same for every order, and for three beds', () => {
    const beds = [bed(0, 10, slope), bed(40, 10, (mm) => 2 * mm), bed(85, 8, slope)];
    const expected = joinBeds(beds);
    fc.assert(
      fc.property(fc.shuffledSubarray(beds, { minLength: 3 }), (order) =>
        expect(joinBeds(order)).toEqual(expected),
      ),
    );
    expect(expected.volume.dimensions[2]).toBe(25);
  });

  it('fades from one into the other over the overlap', () => {
    // Four common slices at 30 to 45 mm: weights 3.5 : 0.5, 2.5 : 1.5, 1.5 : 2.5, 0.5 : 3.5.
    const { volume, notes } = joinBeds([bed(0, 10, () => 100), bed(30, 10, () => 180)]);
    const expected = [100, 100, 110, 130, 150, 170, 180];
    expect(alongZ(volume).slice(4, 11)).toEqual(expected);
    expect(notes.join(' ')).toMatch(/\+80\.0 % against the lower one: their scales/);
  });

  it('joins beds that just adjoin, and refuses a gap', () => {
    expect(joinBeds([bed(50, 10, slope), bed(0, 10, slope)]).volume.dimensions[2]).toBe(20);
    expect(() => joinBeds([bed(0, 10, slope), bed(60, 10, slope)])).toThrow(
      expect.objectContaining({ code: 'MISSING_SLICE' }),
    );
  });

  it('interpolates a bed between the voxels of the other, and says so', () => {
    const { volume, notes } = joinBeds([bed(0, 10, slope), bed(32.5, 10, slope)]);
    // The last whole voxel of the lower lattice inside the upper bed lies at 75 mm.
    expect(alongZ(volume)).toEqual(Array.from({ length: 16 }, (_, k) => 100 + 5 * k));
    expect(notes.join(' ')).toMatch(/interpolated linearly/);
  });

  it('reads one bed alone as it is', () => {
    const only = bed(0, 10, slope);
    expect(joinBeds([only])).toEqual({ volume: only, notes: [] });
  });

  it('refuses beds without a common frame, and none', () => {
    const other = bed(40, 10, slope, { frameOfReferenceUID: '1.2.4' });
    expect(() => joinBeds([bed(0, 10, slope), other])).toThrow(
      expect.objectContaining({ code: 'MIXED_FRAME_OF_REFERENCE' }),
    );
    expect(() => joinBeds([])).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
  });
});
