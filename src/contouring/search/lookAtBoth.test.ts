import { createRuleEngine, syntheticTrunk } from '../../../tests/helpers/syntheticTrunk';
import type { Ellipsoid } from '../../../tests/helpers/syntheticTrunk';
import { testSpec } from '../../../tests/helpers/testManifest';
import { createBoxGeometry } from '../../network';
import type { Vec3 } from '../../volume';
import { lookAtBoth } from './lookAtBoth';
import { takeCoarseLook } from './takeCoarseLook';

const spec = testSpec({ dimensions: [34, 34, 24], spacingMm: [9.8, 9.8, 13.3] });
const right: Ellipsoid = { centre: [-60, 20, 100], radii: [30, 28, 54] };
const left: Ellipsoid = { centre: [62, 18, 112], radii: [31, 29, 55] };
const trunk = (kidneys: Ellipsoid[]) =>
  syntheticTrunk({
    extentMm: [320, 230, 600],
    spacingMm: [8, 8, 8],
    kidneys,
    body: { centre: [0, 0], radii: [150, 100] },
  });

const look = async (kidneys: Ellipsoid[], z: number, centre: Vec3 = [0, 10, z]) => {
  const engine = createRuleEngine(spec);
  const box = createBoxGeometry(centre, spec);
  const options = { spec, engine, box, threshold: 0.5, midlineX: 0 };
  return { ...(await lookAtBoth(trunk(kidneys), options)), engine, first: box };
};

describe('lookAtBoth', () => {
  it('takes one look where both kidneys lie inside', async () => {
    const { kidneys, box, engine, first } = await look([right, left], 90);
    expect(engine.runs).toBe(1);
    expect(box).toBe(first);
    expect(kidneys.right!.centre[2]).toBeCloseTo(100, -1);
    expect(kidneys.left!.centre[0]).toBeCloseTo(62, -1);
  });

  it('takes none where the caller has just made this pass', async () => {
    const engine = createRuleEngine(spec);
    const ct = trunk([right, left]);
    const box = createBoxGeometry([0, 10, 100], spec);
    const options = { spec, engine, threshold: 0.5, midlineX: 0 };
    const taken = await takeCoarseLook(ct, box, options);
    const { kidneys } = await lookAtBoth(ct, { ...options, box, look: taken });
    expect(engine.runs).toBe(1);
    expect(kidneys.right).toBeDefined();
  });

  it('moves a box that cuts a kidney, and looks again', async () => {
    // The box ends at -60 + 153 = 93 mm, within both kidneys.
    const { kidneys, box, engine } = await look([right, left], -60);
    expect(engine.runs).toBeGreaterThan(1);
    expect(kidneys.right!.touchesBoxEdge).toBe(false);
    expect(kidneys.left!.touchesBoxEdge).toBe(false);
    const middle = box.imagePositionPatient[2] + (23 * 13.3) / 2;
    expect(Math.abs(middle - 106)).toBeLessThan(60);
  });

  it('keeps the midline for a single kidney', async () => {
    const { kidneys, box, engine, first } = await look([left], -30);
    expect(engine.runs).toBeGreaterThan(1);
    expect(kidneys.left!.touchesBoxEdge).toBe(false);
    expect(box.imagePositionPatient[0]).toBeCloseTo(first.imagePositionPatient[0], 6);
  });

  it('stops at the third look', async () => {
    // Longer than the box: at its edge wherever the box is.
    const long: Ellipsoid = { centre: [-60, 20, 0], radii: [30, 28, 280] };
    const { kidneys, engine } = await look([long, left], 90);
    expect(engine.runs).toBeLessThanOrEqual(3);
    expect(kidneys.right!.touchesBoxEdge).toBe(true);
  });

  it('can be cancelled between looks', async () => {
    const engine = createRuleEngine(spec);
    const run = lookAtBoth(trunk([right, left]), {
      spec,
      engine,
      box: createBoxGeometry([0, 10, -60], spec),
      threshold: 0.5,
      midlineX: 0,
      checkCancelled: () => {
        if (engine.runs === 1) {
          throw new Error('stop');
        }
      },
    });
    await expect(run).rejects.toThrow('stop');
    expect(engine.runs).toBe(1);
  });
});
