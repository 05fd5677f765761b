import { createRefineRuleEngine, syntheticTrunk } from '../../../tests/helpers/syntheticTrunk';
import type { Ellipsoid } from '../../../tests/helpers/syntheticTrunk';
import { testRefineSpec } from '../../../tests/helpers/testManifest';
import type { Vec3 } from '../../volume/types';
import type { CoarseKidney } from '../coarseKidneys';
import { refineBoth } from './refineBoth';

const spec = testRefineSpec({ dimensions: [34, 34, 36], spacingMm: [4, 4, 5] });
const rightKidney: Ellipsoid = { centre: [-58, 22, 2], radii: [30, 28, 54] };
const leftKidney: Ellipsoid = { centre: [64, 18, 14], radii: [31, 29, 55] };
const ct = syntheticTrunk({
  extentMm: [320, 230, 300],
  spacingMm: [6, 6, 6],
  kidneys: [rightKidney, leftKidney],
  body: { centre: [0, 0], radii: [150, 100] },
});

function coarse({ centre, radii }: Ellipsoid): CoarseKidney {
  const bounds = {
    min: centre.map((v, a) => v - radii[a]) as Vec3,
    max: centre.map((v, a) => v + radii[a]) as Vec3,
  };
  const box = { ...ct, dimensions: [2, 2, 2] as Vec3 };
  const field = { box, kidney: new Float32Array(8) };
  return { bounds, centre, volumeMl: 200, touchesBoxEdge: false, field };
}

const right = coarse(rightKidney);
const left = coarse(leftKidney);

describe('refineBoth', () => {
  it('looks at each kidney once, the right one first, and mirrors the left one', async () => {
    const engine = createRefineRuleEngine(spec);
    const seen: [fraction: number, runs: number][] = [];
    const looks = await refineBoth(
      ct,
      { right, left, sidesExchanged: false },
      {
        spec,
        engine,
        threshold: 0.5,
        onProgress: (fraction) => seen.push([fraction, engine.runs]),
      },
    );
    expect(seen).toEqual([
      [0.5, 1],
      [1, 2],
    ]);
    expect(looks.right!.box!.direction[0]).toBe(1);
    expect(looks.left!.box!.direction[0]).toBe(-1);
    // 4/3 pi a b c: 190.0 and 207.1 ml; voxels of 0.08 ml.
    const volumeMl = (side: 'right' | 'left') =>
      looks[side]!.field.kidney.filter((p) => p > 0.5).length * 0.08;
    expect(volumeMl('right') / 190).toBeCloseTo(1, 1);
    expect(volumeMl('left') / 207.1).toBeCloseTo(1, 1);
  });

  it('looks at no kidney that was not seen, and says how far it is all the same', async () => {
    const engine = createRefineRuleEngine(spec);
    const fractions: number[] = [];
    const looks = await refineBoth(
      ct,
      { left, sidesExchanged: false },
      { spec, engine, threshold: 0.5, onProgress: (fraction) => fractions.push(fraction) },
    );
    expect(Object.keys(looks)).toEqual(['left']);
    expect(engine.runs).toBe(1);
    expect(fractions).toEqual([0.5, 1]);
  });

  it('can be stopped between the kidneys', async () => {
    const engine = createRefineRuleEngine(spec);
    const run = refineBoth(
      ct,
      { right, left, sidesExchanged: false },
      {
        spec,
        engine,
        threshold: 0.5,
        checkCancelled: () => {
          if (engine.runs === 1) {
            throw new Error('stop');
          }
        },
      },
    );
    await expect(run).rejects.toThrow('stop');
    expect(engine.runs).toBe(1);
  });
});
