import { createRuleEngine, syntheticTrunk } from '../../../tests/helpers/syntheticTrunk';
import type { Ellipsoid } from '../../../tests/helpers/syntheticTrunk';
import { testSpec } from '../../../tests/helpers/testManifest';
import type { ReferenceAnatomy } from '../../alignment/referenceAnatomy';
import { registerToReference } from '../../alignment/registerToReference';
import type { RigidAlignment } from '../../alignment/rigidAlignment';
import { indexToPatient } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume/types';
import { locateKidneys } from './locateKidneys';

jest.mock('../../alignment/registerToReference');
const registration = jest.mocked(registerToReference);

// The extent of the real network's box, with fewer voxels.
const spec = testSpec({ dimensions: [28, 28, 24], spacingMm: [11.93, 11.93, 13.33] });
const threshold = 0.5;
const kidney = (centre: Vec3): Ellipsoid => ({ centre, radii: [30, 28, 56] });
const pair = [kidney([-62, 30, 142]), kidney([66, 26, 158])];
const middle: Vec3 = [2, 28, 150];
const body = { centre: [0, 0] as [number, number], radii: [150, 100] as [number, number] };
const referenceAnatomy = {} as ReferenceAnatomy;

function trunk(kidneys: Ellipsoid[]): ReturnType<typeof syntheticTrunk> {
  return syntheticTrunk({ extentMm: [320, 230, 760], spacingMm: [9, 9, 11], kidneys, body });
}

/** What the bones would say: the kidneys' midpoint at a place. */
function bonesSay([x, y, z]: Vec3, confidence: RigidAlignment['confidence'] = 'high'): void {
  registration.mockReturnValue({
    referenceToPatient: [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z, 0, 0, 0, 1],
    boneOverlap: 0.7,
    likeness: 0.8,
    marginToSecond: 0.2,
    secondOffsetMm: [0, 0, 0],
    marginToNeighbour: 1,
    neighbourOffsetMm: 0,
    confidence,
    sizeRatio: 1,
    coveredShare: 1,
    timingsMs: { maps: 0, search: 0, total: 0 },
  });
}

function expectCentre(box: VolumeGeometry, expected: Vec3, withinMm: number): void {
  const centre = indexToPatient(box, box.dimensions.map((n) => (n - 1) / 2) as Vec3);
  centre.forEach((v, axis) => expect(Math.abs(v - expected[axis])).toBeLessThan(withinMm));
}

describe('locateKidneys', () => {
  it('looks once where the bones say', async () => {
    bonesSay([4, 25, 145]);
    const engine = createRuleEngine(spec);
    const found = await locateKidneys(trunk(pair), { spec, engine, threshold, referenceAnatomy });
    expect(found).toMatchObject({ foundBy: 'bones', passes: 1, midlineX: 4 });
    expect(engine.runs).toBe(1);
    // Close enough: the look already taken is handed on.
    expect(found.look?.box).toBe(found.box);
    expectCentre(found.box, [4, 25, 145], 0.01);
  });

  it('moves the box onto kidneys that lie off its middle', async () => {
    bonesSay([4, 25, 115]);
    const engine = createRuleEngine(spec);
    const found = await locateKidneys(trunk(pair), { spec, engine, threshold, referenceAnatomy });
    expect(found).toMatchObject({ foundBy: 'bones', passes: 1 });
    expect(found.look).toBeUndefined();
    expectCentre(found.box, middle, 6);
  });

  it('searches the scan where the bones were misled, sure as they may be', async () => {
    bonesSay([4, 25, -200]);
    const engine = createRuleEngine(spec);
    const found = await locateKidneys(trunk(pair), { spec, engine, threshold, referenceAnatomy });
    expect(found.foundBy).toBe('search');
    expect(found.passes).toBe(engine.runs);
    expectCentre(found.box, middle, 6);
  });

  it('looks once where bones that are not clear are confirmed by two kidneys', async () => {
    bonesSay([4, 25, 130], 'low');
    const engine = createRuleEngine(spec);
    const found = await locateKidneys(trunk(pair), { spec, engine, threshold, referenceAnatomy });
    expect(found).toMatchObject({ foundBy: 'bones', passes: 1 });
    expectCentre(found.box, [4, 25, 130], 0.01);
  });

  it('searches too where the bones are not clear and not confirmed, and keeps the better look', async () => {
    bonesSay([4, 25, 95], 'low');
    const engine = createRuleEngine(spec);
    const found = await locateKidneys(trunk(pair), { spec, engine, threshold, referenceAnatomy });
    expect(engine.runs).toBeGreaterThan(1);
    expectCentre(found.box, middle, 6);
    // The midline is the body outline's then.
    expect(Math.abs(found.midlineX)).toBeLessThan(5);
  });

  it('searches too for the second kidney', async () => {
    bonesSay(middle);
    const engine = createRuleEngine(spec);
    const low = [pair[0], kidney([70, 0, -250])];
    const found = await locateKidneys(trunk(low), { spec, engine, threshold, referenceAnatomy });
    expect(engine.runs).toBeGreaterThan(1);
    expect(found.alignment?.confidence).toBe('high');
  });

  it.each([
    ['without a reference', undefined],
    ['without bones', referenceAnatomy],
  ])('is the search alone %s', async (_name, anatomy) => {
    registration.mockReturnValue(undefined);
    const fractions: number[] = [];
    const found = await locateKidneys(trunk(pair), {
      spec,
      engine: createRuleEngine(spec),
      threshold,
      referenceAnatomy: anatomy,
      onProgress: (fraction) => fractions.push(fraction),
    });
    expect(found.foundBy).toBe('search');
    expect(found.alignment).toBeUndefined();
    expectCentre(found.box, middle, 6);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
    expect(fractions.at(-1)).toBe(1);
  });

  it('can be stopped before the first pass', async () => {
    bonesSay(middle);
    const engine = createRuleEngine(spec);
    const stop = locateKidneys(trunk(pair), {
      spec,
      engine,
      threshold,
      referenceAnatomy,
      checkCancelled: () => {
        throw new Error('stop');
      },
    });
    await expect(stop).rejects.toThrow('stop');
    expect(engine.runs).toBe(0);
  });
});
