import { createRuleEngine, syntheticTrunk } from '../../../tests/helpers/syntheticTrunk';
import type { Ellipsoid } from '../../../tests/helpers/syntheticTrunk';
import { orientations } from '../../../tests/helpers/testGrids';
import { testSpec } from '../../../tests/helpers/testManifest';
import { indexToPatient } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume';
import { alignBox } from './alignBox';
import { takeCoarseLook } from './takeCoarseLook';

// The extent of the real network's box, 334 x 334 x 320 mm, with fewer voxels.
const spec = testSpec({ dimensions: [28, 28, 24], spacingMm: [11.93, 11.93, 13.33] });
const reading = { threshold: 0.5, midlineX: 0 };
/** Filled by the body but for its corners. */
const body = { centre: [0, 0] as [number, number], radii: [150, 100] as [number, number] };
const kidney = (centre: Vec3): Ellipsoid => ({ centre, radii: [30, 28, 56] });

function centreOf(box: VolumeGeometry): Vec3 {
  return indexToPatient(box, box.dimensions.map((n) => (n - 1) / 2) as Vec3);
}

function distances(a: Vec3, b: Vec3): number[] {
  return a.map((v, axis) => Math.abs(v - b[axis]));
}

describe('alignBox', () => {
  it.each([
    ['low in the scan', -240],
    ['in the middle', 20],
    ['high in the scan', 250],
  ])('centres the box on kidneys %s of 760 mm', async (_name, z) => {
    const kidneys = [kidney([-52, 30, z - 8]), kidney([66, 26, z + 8])];
    const ct = syntheticTrunk({ extentMm: [320, 230, 760], spacingMm: [9, 9, 11], kidneys, body });
    const engine = createRuleEngine(spec);
    const fractions: number[] = [];
    const { box, passes } = await alignBox(ct, {
      spec,
      engine,
      ...reading,
      onProgress: (fraction) => fractions.push(fraction),
    });
    distances(centreOf(box), [7, 28, z]).forEach((mm) => expect(mm).toBeLessThan(5));
    expect(box.dimensions).toEqual(spec.input.dimensions);
    expect(engine.runs).toBe(passes);
    expect(fractions).toHaveLength(passes);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
    expect(fractions.at(-1)).toBe(1);
  });

  it.each(['axial, feet first', 'prone', 'coronal', 'oblique'])('in a %s CT', async (name) => {
    const kidneys = [kidney([-52, 30, 92]), kidney([66, 26, 108])];
    const extentMm: Vec3 = name === 'coronal' ? [320, 600, 230] : [320, 230, 600];
    const ct = syntheticTrunk({
      extentMm,
      spacingMm: [10, 10, 10],
      kidneys,
      direction: orientations[name],
      body,
    });
    const { box } = await alignBox(ct, { spec, engine: createRuleEngine(spec), ...reading });
    distances(centreOf(box), [7, 28, 100]).forEach((mm) => expect(mm).toBeLessThan(5));
  });

  it('hands on the pass it made where the box had not to move', async () => {
    const kidneys = [kidney([-60, 2, 0]), kidney([60, -2, 2])];
    const ct = syntheticTrunk({ extentMm: [320, 230, 300], spacingMm: [9, 9, 9], kidneys, body });
    const engine = createRuleEngine(spec);
    const options = { spec, engine, ...reading };
    const { box, look, passes } = await alignBox(ct, options);
    expect(passes).toBe(1);
    expect(look).toEqual(await takeCoarseLook(ct, box, options));
  });

  it('hands on none where the box was moved', async () => {
    const kidneys = [kidney([-60, 40, 30]), kidney([60, 40, 30])];
    const ct = syntheticTrunk({ extentMm: [320, 230, 300], spacingMm: [9, 9, 9], kidneys, body });
    const { look } = await alignBox(ct, { spec, engine: createRuleEngine(spec), ...reading });
    expect(look).toBeUndefined();
  });

  it('prefers both kidneys to something larger on one side', async () => {
    // A bright mass low on the right, with twice the volume of both kidneys.
    const mass: Ellipsoid = { centre: [-60, 10, -220], radii: [60, 55, 90] };
    const kidneys = [kidney([-52, 30, 200]), kidney([66, 26, 200]), mass];
    const ct = syntheticTrunk({ extentMm: [320, 230, 760], spacingMm: [9, 9, 11], kidneys, body });
    const { box } = await alignBox(ct, { spec, engine: createRuleEngine(spec), ...reading });
    distances(centreOf(box), [7, 28, 200]).forEach((mm) => expect(mm).toBeLessThan(5));
  });

  it('takes height and depth from a single kidney and the midline from the body', async () => {
    const ct = syntheticTrunk({
      extentMm: [320, 230, 600],
      spacingMm: [9, 9, 10],
      kidneys: [kidney([70, 30, 150])],
      body,
    });
    const { box } = await alignBox(ct, { spec, engine: createRuleEngine(spec), ...reading });
    distances(centreOf(box), [0, 30, 150]).forEach((mm) => expect(mm).toBeLessThan(5));
  });

  it('stays on the middle of the body where the network sees nothing', async () => {
    const ct = syntheticTrunk({ extentMm: [320, 230, 300], spacingMm: [9, 9, 9], body });
    const { box } = await alignBox(ct, { spec, engine: createRuleEngine(spec), ...reading });
    distances(centreOf(box), [0, 0, 0]).forEach((mm) => expect(mm).toBeLessThan(5));
  });

  it('can be stopped between passes', async () => {
    const ct = syntheticTrunk({ extentMm: [320, 230, 760], spacingMm: [12, 12, 12] });
    const engine = createRuleEngine(spec);
    const stop = alignBox(ct, {
      spec,
      engine,
      ...reading,
      checkCancelled: () => {
        if (engine.runs === 2) {
          throw new Error('stop');
        }
      },
    });
    await expect(stop).rejects.toThrow('stop');
    expect(engine.runs).toBe(2);
  });
});
