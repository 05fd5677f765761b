import { forEachVoxel, gridAround, orientations } from '../../tests/helpers/testGrids';
import { testSpec } from '../../tests/helpers/testManifest';
import { createBoxGeometry } from '../network';
import type { Vec3 } from '../volume/types';
import type { CloseLook } from './close/closeLooks';
import { labelSolidKidneys } from './labelSolidKidneys';
import type { SolidKidneys } from './labelSolidKidneys';

const options = {
  decision: { threshold: 0.5, sinusThreshold: 0.5 },
  midlineX: 0,
  firstLookMl: { right: 150, left: 150 },
};
/** Voxels of 0.216 ml. */
const ct = gridAround([0, 0, 0], [44, 20, 20], [6, 6, 6], orientations['axial, head first']);

interface Ball {
  centre: Vec3;
  radius: number;
  /** Of the kidney. */
  p: number;
  /** The sinus' part of it. */
  sinus?: number;
}

function look(boxCentre: Vec3, balls: Ball[], removed = { count: 0, volumeMl: 0 }): CloseLook {
  const spec = testSpec({ dimensions: [26, 22, 22], spacingMm: [5, 5, 5] });
  const box = createBoxGeometry(boxCentre, spec);
  const field = { box, kidney: new Float32Array(12584), sinus: new Float32Array(12584) };
  forEachVoxel(box, (point, n) => {
    for (const { centre, radius, p, sinus = 0 } of balls) {
      if (Math.hypot(...point.map((v, a) => v - centre[a])) < radius) {
        field.kidney[n] = p;
        field.sinus[n] = sinus;
      }
    }
  });
  return { field, removed, box };
}

const right: Ball = { centre: [-60, 0, 0], radius: 26, p: 0.9 };
const left: Ball = { centre: [60, 0, 0], radius: 26, p: 0.9 };
const count = (data: Uint8Array, label: number) => data.filter((v) => v === label).length;

describe('labelSolidKidneys', () => {
  it('labels both kidneys with their sinus, and says which voxels that is', () => {
    const sinus: Ball = { centre: left.centre, radius: 12, p: 0.9, sinus: 0.8 };
    const looks = { right: look(right.centre, [right]), left: look(left.centre, [left, sinus]) };
    const solid = labelSolidKidneys(looks, ct, options);
    const { data } = solid.labelmap;
    // Balls of 26 mm: 73.6 ml.
    expect((count(data, 1) * 0.216) / 73.6).toBeCloseTo(1, 1);
    expect((count(data, 2) * 0.216) / 73.6).toBeCloseTo(1, 1);
    expect(solid.sinusVoxels.right).toHaveLength(0);
    expect(solid.sinusVoxels.left.length).toBeGreaterThan(20);
    expect([...solid.sinusVoxels.left].every((voxel) => data[voxel] === 2)).toBe(true);
    expect(solid.looks).toBe(looks);
    expect(solid.implausible).toEqual([]);
    expect(solid.removed).toEqual({
      right: { count: 0, voxels: 0 },
      left: { count: 0, voxels: 0 },
    });
  });

  it('fills a hole of noise within a kidney, and leaves one the size of a cyst', () => {
    const fine = gridAround([0, 0, 0], [200, 60, 60], [1, 1, 1], [1, 0, 0, 0, 1, 0, 0, 0, 1]);
    // Two voxels of the look, 5 mm wide.
    const noise: Ball = { centre: [-60, 7.5, 7.5], radius: 4, p: 0.2 };
    const cyst: Ball = { centre: [60, 0, 0], radius: 10, p: 0.2 };
    const looks = {
      right: look(right.centre, [right, noise]),
      left: look(left.centre, [left, cyst]),
    };
    const without = { right: look(right.centre, [right]), left: look(left.centre, [left]) };
    const voxels = ({ labelmap }: SolidKidneys, label: number) => count(labelmap.data, label);
    const [solid, whole] = [looks, without].map((seen) => labelSolidKidneys(seen, fine, options));
    expect(voxels(solid, 1)).toBe(voxels(whole, 1));
    expect(voxels(solid, 2)).toBeLessThan(voxels(whole, 2) - 1000);
  });

  it('keeps one piece a side, and counts what is left out with what the look left out', () => {
    const piece: Ball = { centre: [-100, 0, 30], radius: 10, p: 0.9, sinus: 0.8 };
    const one = labelSolidKidneys(
      { right: look(right.centre, [right, piece], { count: 2, volumeMl: 2.16 }) },
      ct,
      options,
    );
    const without = labelSolidKidneys({ right: look(right.centre, [right]) }, ct, options);
    expect(one.labelmap).toEqual(without.labelmap);
    expect(one.removed.right.count).toBe(3);
    // 2.16 ml are 10 voxels; a ball of 10 mm has about 19.
    expect(one.removed.right.voxels).toBeGreaterThan(20);
    expect(one.removed.right.voxels).toBeLessThan(40);
    // The piece was all sinus, and is gone.
    expect(one.sinusVoxels.right).toHaveLength(0);
  });

  it('clears what is no kidney, and counts it', () => {
    const crumb: Ball = { centre: [60, 0, 0], radius: 9, p: 0.6, sinus: 0.5 };
    const looks = { right: look(right.centre, [right]), left: look(left.centre, [crumb]) };
    const solid = labelSolidKidneys(looks, ct, options);
    expect(solid.implausible).toEqual(['left']);
    expect(count(solid.labelmap.data, 2)).toBe(0);
    expect(count(solid.labelmap.data, 1)).toBeGreaterThan(300);
    expect(solid.removed.left.count).toBe(1);
    expect(solid.removed.left.voxels).toBeGreaterThan(5);
    expect(solid.uncertainVoxels[2]).toBe(0);
    expect(solid.sinusVoxels.left).toHaveLength(0);
  });

  it('leaves the look out that ended on the other kidney', () => {
    const looks = {
      right: look([-50, 0, 0], [right]),
      left: look([-40, 0, 0], [right], { count: 4, volumeMl: 8 }),
    };
    const solid = labelSolidKidneys(looks, ct, options);
    expect(solid.looks.right).toBe(looks.right);
    expect(solid.looks.left).toBeUndefined();
    expect(count(solid.labelmap.data, 2)).toBe(0);
    expect(solid.removed.left).toEqual({ count: 0, voxels: 0 });
  });
});
