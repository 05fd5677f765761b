import { createRefineRuleEngine, syntheticTrunk } from '../../../tests/helpers/syntheticTrunk';
import type { Ellipsoid } from '../../../tests/helpers/syntheticTrunk';
import { testRefineSpec, testSpec } from '../../../tests/helpers/testManifest';
import { createBoxGeometry } from '../../network';
import type { NetworkEngine } from '../../network';
import { indexToPatient } from '../../volume';
import type { Vec3, Volume } from '../../volume';
import type { CoarseKidney } from '../coarseKidneys';
import { refineKidney } from './refineKidney';
import type { RefineKidneyResult } from './refineKidney';

const spec = testRefineSpec({ dimensions: [30, 30, 34], spacingMm: [5, 5, 5] });
const sized: Ellipsoid = { centre: [62, 18, 12], radii: [31, 29, 55] };
const trunk = (kidneys: Ellipsoid[]) =>
  syntheticTrunk({
    extentMm: [320, 230, 340],
    spacingMm: [6, 6, 6],
    kidneys,
    body: { centre: [0, 0], radii: [150, 100] },
  });

/** What a coarse pass would give: certain inside the ellipsoid. */
function coarse({ centre, radii }: Ellipsoid, offset: Vec3 = [0, 0, 0]): CoarseKidney {
  const box = createBoxGeometry(
    [0, 0, 0],
    testSpec({ dimensions: [40, 30, 44], spacingMm: [8, 8, 8] }),
  );
  const kidney = new Float32Array(40 * 30 * 44);
  for (let n = 0; n < kidney.length; n++) {
    const point = indexToPatient(box, [n % 40, Math.floor(n / 40) % 30, Math.floor(n / 1200)]);
    const r = Math.hypot(...point.map((v, a) => (v - centre[a]) / radii[a]));
    kidney[n] = r < 1 ? 1 : 0;
  }
  const moved = centre.map((v, a) => v + offset[a]) as Vec3;
  const bounds = {
    min: moved.map((v, a) => v - radii[a]) as Vec3,
    max: moved.map((v, a) => v + radii[a]) as Vec3,
  };
  return { bounds, centre: moved, volumeMl: 200, touchesBoxEdge: false, field: { box, kidney } };
}

const refine = (
  ct: Volume,
  of: CoarseKidney,
  engine: NetworkEngine = createRefineRuleEngine(spec),
  other?: CoarseKidney,
) => refineKidney(ct, of, { side: 'left', spec, engine, threshold: 0.5, other });

const volumeMl = ({ field }: RefineKidneyResult): number =>
  field.kidney.filter((p) => p > 0.5).length * (0.5 * 0.5 * 0.5);
// 4/3 pi a b c.
const sizedMl = 207.1;

describe('refineKidney', () => {
  it('looks once where the kidney lies inside the box', async () => {
    const result = await refine(trunk([sized]), coarse(sized));
    expect(result.passes).toBe(1);
    expect(volumeMl(result) / sizedMl).toBeCloseTo(1, 1);
    expect(result.removed).toEqual({ count: 0, volumeMl: 0 });
    expect(result.field.box).toEqual(result.box);
  });

  it('shows the network a left kidney as a right one', async () => {
    const inputs: Float32Array[] = [];
    const engine = createRefineRuleEngine(spec);
    const spy: NetworkEngine = {
      ...engine,
      run: (input, dimensions) => {
        inputs.push(input.slice());
        return engine.run(input, dimensions);
      },
    };
    // A kidney that is wider towards the patient's left.
    const bump: Ellipsoid = { centre: [95, 18, 12], radii: [18, 18, 18] };
    const result = await refine(trunk([sized, bump]), coarse(sized), spy);
    const brightInRow = (from: number, to: number): number => {
      let count = 0;
      inputs[0].forEach((v, n) => (count += n % 30 >= from && n % 30 < to && v > 0.5 ? 1 : 0));
      return count;
    };
    // Towards the left of the patient is towards smaller i for the network.
    expect(brightInRow(0, 15)).toBeGreaterThan(1.05 * brightInRow(15, 30));
    // And what it says lands where the bump is.
    let atBump = 0;
    result.field.kidney.forEach((p, n) => {
      const index: Vec3 = [n % 30, Math.floor(n / 30) % 30, Math.floor(n / 900)];
      const point = indexToPatient(result.field.box, index);
      const isNear = Math.hypot(...point.map((v, a) => v - bump.centre[a])) < 8;
      atBump += isNear && p > 0.5 ? 1 : 0;
    });
    expect(atBump).toBeGreaterThan(5);
  });

  it('takes a second look, centred on what it saw, where the kidney reaches the edge', async () => {
    const off = coarse(sized, [10, -5, 45]);
    const result = await refine(trunk([sized]), off);
    expect(result.passes).toBe(2);
    expect(volumeMl(result) / sizedMl).toBeCloseTo(1, 1);
    // The coarse pass had to add nothing.
    expect(result.field.box).toEqual(result.box);
  });

  it('lets the coarse pass fill in where the kidney is larger than the box', async () => {
    const long: Ellipsoid = { centre: [62, 18, 12], radii: [31, 29, 120] };
    const result = await refine(trunk([long]), coarse(long));
    // Another look from the same place would see the same.
    expect(result.passes).toBe(1);
    expect(result.field.box.dimensions[2]).toBeGreaterThan(result.box.dimensions[2]);
    // 451.9 ml in all, of which the scan shows z from -170 to 170: all.
    expect(volumeMl(result) / 451.9).toBeCloseTo(1, 1);
  });

  describe('with a network that takes boxes of several sizes', () => {
    // At most 160 x 160 x 96 voxels: 960 x 960 x 576 mm here, more than the trunk has.
    const stepped = testRefineSpec({
      dimensions: [64, 64, 40],
      spacingMm: [4, 4, 4],
      dimensionStep: [16, 16, 8],
    });
    const refineStepped = (ct: Volume, of: CoarseKidney, other?: CoarseKidney) =>
      refineKidney(ct, of, {
        side: 'left',
        spec: stepped,
        engine: createRefineRuleEngine(stepped),
        threshold: 0.5,
        other,
      });
    const ml = ({ field }: RefineKidneyResult): number =>
      field.kidney.filter((p) => p > 0.5).length * 0.064;

    it('looks once in a box around what the coarse pass saw', async () => {
      const result = await refineStepped(trunk([sized]), coarse(sized));
      expect(result.passes).toBe(1);
      // 110 + 30 mm along z are 36 voxels.
      expect(result.box.dimensions).toEqual([64, 64, 40]);
      expect(ml(result) / sizedMl).toBeCloseTo(1, 1);
    });

    it('draws a large kidney whole, without the coarse pass', async () => {
      const long: Ellipsoid = { centre: [62, 18, 12], radii: [31, 29, 120] };
      const result = await refineStepped(trunk([long]), coarse(long));
      expect(result.passes).toBe(1);
      // 240 + 30 mm: 69 voxels.
      expect(result.box.dimensions).toEqual([64, 64, 72]);
      expect(result.field.box).toEqual(result.box);
      expect(ml(result) / 451.9).toBeCloseTo(1, 1);
    });

    it('looks again in a larger box where the coarse pass saw a part only', async () => {
      const long: Ellipsoid = { centre: [62, 18, 12], radii: [31, 29, 120] };
      const parts: Ellipsoid[] = [
        { centre: [62, 18, 92], radii: [31, 29, 40] },
        { centre: [62, 18, -60], radii: [31, 29, 40] },
        // Beside it: the box then cuts the kidney, which spans 31 to 93 mm, at 42 mm.
        { centre: [170, 18, 12], radii: [31, 29, 120] },
      ];
      for (const part of parts) {
        const result = await refineStepped(trunk([long]), coarse(part));
        expect(result.passes).toBeGreaterThan(1);
        expect(ml(result) / 451.9).toBeCloseTo(1, 1);
        expect(result.field.box).toEqual(result.box);
      }
    });

    it('does not grow towards the other of two kidneys that hang together', async () => {
      const bridge: Ellipsoid = { centre: [0, 18, 12], radii: [70, 20, 20] };
      const other: Ellipsoid = { centre: [-62, 18, 12], radii: [31, 29, 55] };
      const ct = trunk([sized, bridge, other]);
      const left = coarse(sized);
      const withOther = await refineStepped(
        ct,
        left,
        coarse({ centre: [-50, 18, 12], radii: [80, 40, 60] }),
      );
      const alone = await refineStepped(ct, left);
      expect(withOther.passes).toBe(1);
      expect(withOther.box.dimensions[0]).toBeLessThanOrEqual(alone.box.dimensions[0]);
    });
  });

  it('leaves the other kidney out without a word', async () => {
    const other: Ellipsoid = { centre: [-5, 18, 12], radii: [14, 25, 40] };
    const ct = trunk([sized, other]);
    const silent = await refine(ct, coarse(sized), undefined, coarse(other));
    expect(silent.removed.count).toBe(0);
    expect(volumeMl(silent) / sizedMl).toBeCloseTo(1, 1);
    const told = await refine(ct, coarse(sized));
    expect(told.removed.count).toBe(1);
    expect(told.removed.volumeMl).toBeGreaterThan(1);
  });

  it('sees nothing where there is nothing', async () => {
    const result = await refine(trunk([]), coarse(sized));
    expect(result.passes).toBe(1);
    expect(volumeMl(result)).toBe(0);
  });

  it('can be cancelled before each look', async () => {
    const run = refineKidney(trunk([sized]), coarse(sized), {
      side: 'left',
      spec,
      engine: createRefineRuleEngine(spec),
      threshold: 0.5,
      checkCancelled: () => {
        throw new Error('stop');
      },
    });
    await expect(run).rejects.toThrow('stop');
  });
});
