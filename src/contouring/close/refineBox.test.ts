import fc from 'fast-check';
import { testRefineSpec } from '../../../tests/helpers/testManifest';
import { patientToIndex } from '../../../tests/oracles/patientToIndex';
import type { Vec3 } from '../../volume';
import { refineBox } from './refineBox';

const fixed = testRefineSpec({ dimensions: [112, 112, 64], spacingMm: [1.5, 1.5, 3] });
const stepped = testRefineSpec({ ...fixed.input, dimensionStep: [16, 16, 8] });
const around = (centre: Vec3, extent: Vec3) => ({
  min: centre.map((v, a) => v - extent[a] / 2) as Vec3,
  max: centre.map((v, a) => v + extent[a] / 2) as Vec3,
});
const sizeOf = (extent: Vec3, atLeast?: Vec3) =>
  refineBox(around([0, 0, 0], extent), stepped, { isMirrored: false, atLeast }).dimensions;

describe('refineBox', () => {
  it('has the network’s size, around the middle, where only that is taken', () => {
    const box = refineBox(around([-60, 20, 100], [55, 60, 115]), fixed, { isMirrored: true });
    expect(box.dimensions).toEqual([112, 112, 64]);
    expect(box.direction[0]).toBe(-1);
    patientToIndex(box, [-60, 20, 100]).forEach((v, a) =>
      expect(v).toBeCloseTo((box.dimensions[a] - 1) / 2, 9),
    );
  });

  it('goes 15 mm around the kidney, rounded up to the step', () => {
    // 115 + 30 mm are 96.7 spacings of 1.5 mm and 48.3 of 3 mm: 98 and 50 voxels.
    expect(sizeOf([115, 115, 115])).toEqual([112, 112, 56]);
    // 64.5 + 30 mm are 63 spacings: 64 voxels just fit; 64.6 + 30 mm need another step.
    expect(sizeOf([64.5, 64.6, 10])).toEqual([64, 80, 40]);
  });

  it('is not smaller than the network needs, nor than asked for', () => {
    expect(sizeOf([0, 0, 0])).toEqual([64, 64, 40]);
    expect(sizeOf([55, 60, 100], [112, 112, 64])).toEqual([112, 112, 64]);
  });

  it('grows for a large kidney, up to what memory allows', () => {
    expect(sizeOf([150, 140, 200])).toEqual([128, 128, 80]);
    expect(sizeOf([400, 400, 400])).toEqual([160, 160, 96]);
    // A network whose own box is larger than that still gets it.
    const large = testRefineSpec({ ...stepped.input, dimensions: [192, 112, 64] });
    const box = refineBox(around([0, 0, 0], [400, 60, 100]), large, { isMirrored: false });
    expect(box.dimensions[0]).toBe(192);
  });

  it('holds every kidney that fits, with its margin, in steps', () => {
    const extent = fc.double({ min: 0, max: 200, noNaN: true });
    const position = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(position, position, position),
        fc.tuple(extent, extent, extent),
        fc.boolean(),
        (centre, size, isMirrored) => {
          const bounds = around(centre, size);
          const box = refineBox(bounds, stepped, { isMirrored });
          box.dimensions.forEach((n, a) => expect(n % stepped.input.dimensionStep![a]).toBe(0));
          for (const corner of [bounds.min, bounds.max]) {
            patientToIndex(box, corner).forEach((v, a) => {
              expect(v * box.spacingMm[a]).toBeGreaterThanOrEqual(15 - 1e-6);
              expect((box.dimensions[a] - 1 - v) * box.spacingMm[a]).toBeGreaterThanOrEqual(
                15 - 1e-6,
              );
            });
          }
        },
      ),
      { endOnFailure: true },
    );
  });
});
