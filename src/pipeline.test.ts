import { createRuleEngine, isInEllipsoid, syntheticTrunk } from '../tests/helpers/syntheticTrunk';
import type { Ellipsoid } from '../tests/helpers/syntheticTrunk';
import { forEachVoxel, orientations } from '../tests/helpers/testGrids';
import { testManifest } from '../tests/helpers/testManifest';
import { runPipeline } from './pipeline';
import type { PipelineProgress, PipelineStage } from './pipeline';
import type { Labelmap, Vec3 } from './volume';

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

describe('runPipeline', () => {
  it.each([
    ['axial, head first', [320, 230, 370]],
    ['axial, feet first', [320, 230, 370]],
    ['coronal', [320, 370, 230]],
    ['oblique', [320, 230, 370]],
  ] as [string, Vec3][])('labels both kidneys on the CT grid: %s', async (name, extentMm) => {
    const ct = trunk({ direction: orientations[name], extentMm });
    const { labelmap, findings } = await runPipeline(ct, {
      manifest,
      engine: createRuleEngine(manifest),
    });
    expect(diceWith(labelmap, 1, right)).toBeGreaterThan(0.9);
    expect(diceWith(labelmap, 2, left)).toBeGreaterThan(0.9);
    const { data: _labels, ...grid } = labelmap;
    const { data: _hu, ...ctGrid } = ct;
    expect(grid).toEqual({ ...ctGrid, frameOfReferenceUID: undefined });
    expect(findings).toEqual([]);
  });

  it('keeps the largest piece of each side and says what it removed', async () => {
    // A bright ball in front of the left kidney, about 4 ml.
    const ball: Ellipsoid = { centre: [60, -50, 80], radii: [14, 14, 16] };
    const ct = trunk({ kidneys: [right, left, ball] });
    const { labelmap, findings } = await runPipeline(ct, {
      manifest,
      engine: createRuleEngine(manifest),
    });
    expect(diceWith(labelmap, 2, ball)).toBe(0);
    expect(diceWith(labelmap, 2, left)).toBeGreaterThan(0.9);
    expect(findings).toEqual([expect.objectContaining({ code: 'PIECES_REMOVED', side: 'left' })]);
  });

  it('reports a missing kidney instead of inventing one', async () => {
    const { labelmap, findings } = await runPipeline(trunk({ kidneys: [right] }), {
      manifest,
      engine: createRuleEngine(manifest),
    });
    expect(labelmap.data.includes(2)).toBe(false);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'KIDNEY_MISSING', side: 'left', severity: 'warning' }),
    );
  });

  it('fails with KIDNEYS_NOT_FOUND where there are none', async () => {
    const run = runPipeline(trunk({ kidneys: [], spacingMm: [10, 10, 10] }), {
      manifest,
      engine: createRuleEngine(manifest),
    });
    await expect(run).rejects.toMatchObject({
      code: 'KIDNEYS_NOT_FOUND',
      why: expect.stringContaining('334 x 334 x 320 mm') as string,
    });
  });

  it('reports its stages in order, each from 0 to 1, and their times', async () => {
    const seen: PipelineProgress[] = [];
    let clock = 0;
    const { timingsMs } = await runPipeline(trunk({ spacingMm: [10, 10, 10] }), {
      manifest,
      engine: createRuleEngine(manifest),
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
    expect(timingsMs).toEqual({ align: 10, network: 10, post: 10 });
  });

  it('runs the network once more only where the box was moved', async () => {
    const moved = createRuleEngine(manifest);
    await runPipeline(trunk({ spacingMm: [10, 10, 10] }), { manifest, engine: moved });
    const settled = createRuleEngine(manifest);
    const kidneys = [
      { ...right, centre: [-60, 0, 0] as Vec3 },
      { ...left, centre: [60, 0, 0] as Vec3 },
    ];
    const extentMm: Vec3 = [320, 230, 300];
    await runPipeline(trunk({ spacingMm: [10, 10, 10], kidneys, extentMm }), {
      manifest,
      engine: settled,
    });
    expect(settled.runs).toBe(1);
    expect(moved.runs).toBeGreaterThan(1);
  });

  describe('cancelling', () => {
    const coarse = () => trunk({ spacingMm: [10, 10, 10] });

    it('before the start runs nothing', async () => {
      const engine = createRuleEngine(manifest);
      const run = runPipeline(coarse(), { manifest, engine, signal: AbortSignal.abort() });
      await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(engine.runs).toBe(0);
    });

    it.each<[string, (progress: PipelineProgress) => boolean, PipelineStage]>([
      ['between coarse passes', (p) => p.stage === 'align' && p.fraction > 0, 'align'],
      ['before the network', (p) => p.stage === 'align' && p.fraction === 1, 'align'],
      ['before the clean-up', (p) => p.stage === 'network' && p.fraction === 1, 'network'],
    ])('%s goes no further', async (_name, isMoment, lastStage) => {
      const controller = new AbortController();
      const seen: PipelineStage[] = [];
      const run = runPipeline(coarse(), {
        manifest,
        engine: createRuleEngine(manifest),
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
      ...createRuleEngine(manifest),
      run: () => Promise.reject(new Error('device lost')),
    };
    await expect(runPipeline(trunk(), { manifest, engine })).rejects.toThrow('device lost');
  });
});
