import {
  createRefineRuleEngine,
  createRuleEngine,
  isInEllipsoid,
  syntheticTrunk,
} from '../../tests/helpers/syntheticTrunk';
import type { Ellipsoid } from '../../tests/helpers/syntheticTrunk';
import { forEachVoxel, orientations } from '../../tests/helpers/testGrids';
import { testManifest, testRefineSpec } from '../../tests/helpers/testManifest';
import { applyContourConvention } from '../labels';
import type { ModelManifest } from '../network';
import type { Labelmap, Vec3 } from '../volume';
import { contourKidneys } from './contourKidneys';
import type { ContouringProgress, ContouringStage } from './contouringStage';

const manifest = testManifest({ dimensions: [48, 48, 40], spacingMm: [6.95, 6.95, 8] });
const right: Ellipsoid = { centre: [-58, 22, 62], radii: [30, 28, 54] };
const left: Ellipsoid = { centre: [64, 18, 74], radii: [31, 29, 55] };

function trunk(changes: Partial<Parameters<typeof syntheticTrunk>[0]> = {}) {
  return syntheticTrunk({
    extentMm: [320, 230, 370],
    spacingMm: [6, 6, 6],
    kidneys: [right, left],
    body: { centre: [0, 0], radii: [150, 100] },
    ...changes,
  });
}

/** Dice of one label with its ellipsoid on the labelmap's own grid. */
function diceWith(labelmap: Labelmap, label: number, ellipsoid: Ellipsoid): number {
  const counts = { drawn: 0, truth: 0, both: 0 };
  forEachVoxel(labelmap, (point, n) => {
    const drawn = labelmap.data[n] === label;
    const truth = isInEllipsoid(ellipsoid, point);
    counts.drawn += drawn ? 1 : 0;
    counts.truth += truth ? 1 : 0;
    counts.both += drawn && truth ? 1 : 0;
  });
  return (2 * counts.both) / (counts.drawn + counts.truth);
}

describe('contourKidneys', () => {
  it.each([
    ['axial, head first', [320, 230, 370]],
    ['axial, feet first', [320, 230, 370]],
    ['coronal', [320, 370, 230]],
    ['oblique', [320, 230, 370]],
  ] as [string, Vec3][])('labels both kidneys on the CT grid: %s', async (name, extentMm) => {
    const ct = trunk({ direction: orientations[name], extentMm });
    const { labelmap, findings } = await contourKidneys(ct, {
      manifest,
      networks: { coarse: createRuleEngine(manifest.coarse) },
    });
    expect(diceWith(labelmap, 1, right)).toBeGreaterThan(0.9);
    expect(diceWith(labelmap, 2, left)).toBeGreaterThan(0.9);
    const { data: _labels, ...grid } = labelmap;
    const { data: _hu, ...ctGrid } = ct;
    expect(grid).toEqual({ ...ctGrid, frameOfReferenceUID: undefined });
    // Kidneys of 240 HU are enhanced ones.
    expect(findings.map(({ code }) => code)).toEqual(['ALIGNMENT_MISSING', 'CONTRAST_ENHANCED']);
  });

  it('keeps the largest piece of each side and says what it removed', async () => {
    // A bright ball in front of the left kidney, about 4 ml.
    const ball: Ellipsoid = { centre: [60, -50, 80], radii: [14, 14, 16] };
    const ct = trunk({ kidneys: [right, left, ball] });
    const { labelmap, findings } = await contourKidneys(ct, {
      manifest,
      networks: { coarse: createRuleEngine(manifest.coarse) },
    });
    expect(diceWith(labelmap, 2, ball)).toBe(0);
    expect(diceWith(labelmap, 2, left)).toBeGreaterThan(0.9);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'PIECES_REMOVED', side: 'left' }),
    );
  });

  it('reports a missing kidney instead of inventing one', async () => {
    const { labelmap, findings } = await contourKidneys(trunk({ kidneys: [right] }), {
      manifest,
      networks: { coarse: createRuleEngine(manifest.coarse) },
    });
    expect(labelmap.data.includes(2)).toBe(false);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'KIDNEY_MISSING', side: 'left', severity: 'warning' }),
    );
  });

  it('fails with KIDNEYS_NOT_FOUND where there are none', async () => {
    const run = contourKidneys(trunk({ kidneys: [], spacingMm: [10, 10, 10] }), {
      manifest,
      networks: { coarse: createRuleEngine(manifest.coarse) },
    });
    await expect(run).rejects.toMatchObject({
      code: 'KIDNEYS_NOT_FOUND',
      why: expect.stringContaining('334 x 334 x 320 mm') as string,
    });
  });

  it('reports its stages in order, each from 0 to 1, and their times', async () => {
    const seen: ContouringProgress[] = [];
    let clock = 0;
    const { timingsMs } = await contourKidneys(trunk({ spacingMm: [10, 10, 10] }), {
      manifest,
      networks: { coarse: createRuleEngine(manifest.coarse) },
      onProgress: (progress) => seen.push(progress),
      // Each look at the clock is 10 ms after the one before.
      now: () => (clock += 10),
    });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['align', 'network', 'post']);
    for (const stage of ['align', 'network', 'post'] as const) {
      const fractions = seen.filter((p) => p.stage === stage).map((p) => p.fraction);
      expect(fractions[0]).toBe(0);
      expect(fractions.at(-1)).toBe(1);
      expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
    }
    expect(timingsMs).toEqual({ align: 10, network: 10, refine: 0, post: 10 });
  });

  it('runs the network once more only where the box was moved', async () => {
    const moved = createRuleEngine(manifest.coarse);
    await contourKidneys(trunk({ spacingMm: [10, 10, 10] }), {
      manifest,
      networks: { coarse: moved },
    });
    const settled = createRuleEngine(manifest.coarse);
    const kidneys = [
      { ...right, centre: [-60, 0, 0] as Vec3 },
      { ...left, centre: [60, 0, 0] as Vec3 },
    ];
    const extentMm: Vec3 = [320, 230, 300];
    await contourKidneys(trunk({ spacingMm: [10, 10, 10], kidneys, extentMm }), {
      manifest,
      networks: { coarse: settled },
    });
    expect(settled.runs).toBe(1);
    expect(moved.runs).toBeGreaterThan(1);
  });

  describe('with a second network', () => {
    const refine = testRefineSpec({ dimensions: [34, 34, 36], spacingMm: [4, 4, 5] });
    const twoStages: ModelManifest = { ...manifest, refine };
    const sinuses: Ellipsoid[] = [
      { centre: right.centre, radii: [12, 11, 26] },
      { centre: left.centre, radii: [13, 12, 27] },
    ];
    const engines = () => ({
      coarse: createRuleEngine(manifest.coarse),
      refine: createRefineRuleEngine(refine),
    });
    const ct = () => trunk({ sinuses, spacingMm: [5, 5, 5] });

    it('draws the parenchyma, or the solid kidney, and either from the other', async () => {
      const run = (contourConvention?: 'solid') =>
        contourKidneys(ct(), {
          manifest: twoStages,
          networks: engines(),
          contourConvention,
          bothConventions: true,
        });
      const parenchyma = await run();
      const solid = await run('solid');
      expect(parenchyma.contourConvention).toBe('parenchyma');
      expect(solid.contourConvention).toBe('solid');
      expect(diceWith(solid.labelmap, 1, right)).toBeGreaterThan(0.95);
      expect(diceWith(solid.labelmap, 2, left)).toBeGreaterThan(0.95);
      const counts = { sinus: 0, kept: 0 };
      forEachVoxel(parenchyma.labelmap, (point, n) => {
        // Well inside the sinus, where no interpolation reaches.
        const [x, y, z] = point.map((v, a) => (v - left.centre[a]) / sinuses[1].radii[a]);
        if (Math.hypot(x, y, z) < 0.6) {
          counts.sinus++;
          counts.kept += parenchyma.labelmap.data[n] === 0 ? 0 : 1;
        }
      });
      expect(counts.sinus).toBeGreaterThan(30);
      expect(counts.kept).toBe(0);

      applyContourConvention(parenchyma.labelmap, parenchyma.sinusVoxels!, 'solid');
      expect(Buffer.compare(parenchyma.labelmap.data, solid.labelmap.data)).toBe(0);
      const belongingTo = ({ bands, findings }: typeof solid) => ({ bands, findings });
      expect(parenchyma.otherConvention).toEqual(belongingTo(solid));
      expect(solid.otherConvention).toEqual(belongingTo(parenchyma));
      expect(solid.bands).not.toEqual(parenchyma.bands);
    });

    it('does not draw the convention that nobody asks for', async () => {
      const options = { manifest: twoStages, networks: engines() };
      expect((await contourKidneys(ct(), options)).otherConvention).toBeUndefined();
    });

    it('looks at each kidney once, and says where', async () => {
      const networks = engines();
      const { refineBoxes, bands, timingsMs } = await contourKidneys(ct(), {
        manifest: twoStages,
        networks,
        now: () => performance.now(),
      });
      expect(networks.refine.runs).toBe(2);
      expect(refineBoxes!.left!.direction[0]).toBe(-1);
      expect(refineBoxes!.right!.direction[0]).toBe(1);
      expect(timingsMs.refine).toBeGreaterThan(0);
      for (const { side, centre } of [
        { side: 'right' as const, centre: right.centre },
        { side: 'left' as const, centre: left.centre },
      ]) {
        const { geometry, probability } = bands[side]!;
        expect(probability.some((v) => v > 200)).toBe(true);
        expect(geometry.direction[0]).toBe(1);
        const middle = geometry.dimensions.map(
          (n, a) => geometry.imagePositionPatient[a] + ((n - 1) / 2) * geometry.spacingMm[a],
        );
        middle.forEach((v, a) => expect(Math.abs(v - centre[a])).toBeLessThan(8));
      }
    });

    it('is the mirror image for a mirrored patient', async () => {
      const mirrored = ({ centre: [x, y, z], radii }: Ellipsoid): Ellipsoid => ({
        centre: [-x, y, z],
        radii,
      });
      const options = { manifest: twoStages, contourConvention: 'parenchyma' as const };
      const plain = await contourKidneys(ct(), { ...options, networks: engines() });
      const other = await contourKidneys(
        trunk({
          spacingMm: [5, 5, 5],
          kidneys: [mirrored(left), mirrored(right)],
          sinuses: sinuses.map(mirrored),
        }),
        { ...options, networks: engines() },
      );
      const [nx] = plain.labelmap.dimensions;
      const exchanged = [0, 2, 1];
      let differing = 0;
      let labelled = 0;
      plain.labelmap.data.forEach((v, n) => {
        const i = n % nx;
        const across = other.labelmap.data[n - i + nx - 1 - i];
        labelled += v > 0 ? 1 : 0;
        differing += exchanged[across] === v ? 0 : 1;
      });
      // The coarse box is not placed to the millimetre; the close look must not mind.
      expect(differing / labelled).toBeLessThan(0.02);
    });

    it('says of its one network that it draws solid kidneys', async () => {
      const { contourConvention, sinusVoxels, refineBoxes } = await contourKidneys(ct(), {
        manifest,
        networks: engines(),
        contourConvention: 'parenchyma',
      });
      expect(contourConvention).toBe('solid');
      expect([sinusVoxels, refineBoxes]).toEqual([undefined, undefined]);
    });

    it('can be cancelled between the close looks', async () => {
      const controller = new AbortController();
      const networks = engines();
      const run = contourKidneys(ct(), {
        manifest: twoStages,
        networks,
        signal: controller.signal,
        onProgress: ({ stage, fraction }) => {
          if (stage === 'refine' && fraction === 0.5) {
            controller.abort();
          }
        },
      });
      await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(networks.refine.runs).toBe(1);
    });
  });

  describe('cancelling', () => {
    const coarse = () => trunk({ spacingMm: [10, 10, 10] });

    it('before the start runs nothing', async () => {
      const engine = createRuleEngine(manifest.coarse);
      const run = contourKidneys(coarse(), {
        manifest,
        networks: { coarse: engine },
        signal: AbortSignal.abort(),
      });
      await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(engine.runs).toBe(0);
    });

    it.each<[string, (progress: ContouringProgress) => boolean, ContouringStage]>([
      ['between coarse passes', (p) => p.stage === 'align' && p.fraction > 0, 'align'],
      ['before the network', (p) => p.stage === 'align' && p.fraction === 1, 'align'],
      ['before the clean-up', (p) => p.stage === 'network' && p.fraction === 1, 'network'],
    ])('%s goes no further', async (_name, isMoment, lastStage) => {
      const controller = new AbortController();
      const seen: ContouringStage[] = [];
      const run = contourKidneys(coarse(), {
        manifest,
        networks: { coarse: createRuleEngine(manifest.coarse) },
        signal: controller.signal,
        onProgress: (progress) => {
          seen.push(progress.stage);
          if (isMoment(progress)) {
            controller.abort();
          }
        },
      });
      await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(seen.at(-1)).toBe(lastStage);
    });
  });

  it('passes on what the engine reports', async () => {
    const engine = {
      ...createRuleEngine(manifest.coarse),
      run: () => Promise.reject(new Error('device lost')),
    };
    await expect(
      contourKidneys(trunk(), { manifest, networks: { coarse: engine } }),
    ).rejects.toThrow('device lost');
  });
});
