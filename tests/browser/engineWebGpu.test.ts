import fs from 'node:fs';
import path from 'node:path';
import type { NetworkRunOptions } from '../../bench/browser/enginePage';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { openBrowser } from '../../bench/browser/openBrowser';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { otherGrids } from '../helpers/otherGrids';
import { randomBlocks } from '../helpers/randomBlocks';
import { smallNetwork } from '../helpers/smallNetwork';
import { startEnginePage } from '../../bench/browser/startEnginePage';
import type { EnginePage } from '../../bench/browser/startEnginePage';
import { parseModelManifest } from '../../src/network';
import type { NetworkSpec } from '../../src/network';
import type { Vec3 } from '../../src/volume/types';

const builds = ['jspi', 'asyncify'] as const;
const smallGrid: Vec3 = [24, 16, 16];

/**
 * WebGPU emulated on the processor (SwiftShader): proves that the networks' operators are computed
 * right on the GPU path. Tiny grids, and no word about speed.
 */
describeInBrowser()('WebGPU', () => {
  let server: EnginePage;
  let browser: OpenedBrowser;
  let hasGpu: boolean;

  beforeAll(async () => {
    // Other weights can be tried with this variable.
    server = await startEnginePage({ modelsFolder: process.env.KIDNEY_MODELS });
    browser = await openBrowser({ webGpu: true });
    await browser.page.goto(server.url);
    await browser.page.waitForFunction(() => 'engine' in window);
    const machine = await browser.page.evaluate(() => window.engine.inspectMachine());
    hasGpu = machine.webGpu.available;
    if (!hasGpu) {
      process.stderr.write('SKIPPED: this Chromium gives no WebGPU adapter\n');
      return;
    }
    expect(machine.webGpu).toMatchObject({ isSoftware: true });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** One session's answers on these grids, one after the other. */
  async function run(
    kind: 'webgpu' | 'wasm',
    build: NetworkRunOptions['backEnd']['build'],
    { spec, file }: { spec: NetworkSpec; file: string },
    grids: Vec3[],
  ): Promise<number[][]> {
    const inputs = grids.map((dimensions) => {
      const name = `input-${dimensions.join('-')}.bin`;
      server.put(name, new Uint8Array(randomBlocks(dimensions).buffer));
      return { file: name, dimensions };
    });
    const options: NetworkRunOptions = {
      backEnd: { kind, build, threads: 1, title: `${kind}, ${build}` },
      networks: [{ role: 'refine', spec, file }],
      inputs,
      withOutputs: true,
    };
    const { error, outputs } = await browser.page.evaluate(
      (o) => window.engine.runNetworks(o),
      options,
    );
    expect(error).toBeUndefined();
    return outputs;
  }

  /** The class with the highest probability in each voxel. */
  function labelsOf(probabilities: number[]): number[] {
    const count = probabilities.length / 3;
    return Array.from({ length: count }, (_, n) => {
      const values = [0, 1, 2].map((c) => probabilities[n + c * count]);
      return values.indexOf(Math.max(...values));
    });
  }

  function expectAlike(name: string, actual: number[], expected: number[]): void {
    expect(actual).toHaveLength(expected.length);
    const worst = actual.reduce((w, v, n) => Math.max(w, Math.abs(v - expected[n])), 0);
    process.stdout.write(`${name}: WebGPU differs from wasm by ${worst.toExponential(1)}\n`);
    expect(worst).toBeLessThan(1e-4);
    expect(labelsOf(actual)).toEqual(labelsOf(expected));
  }

  test.each(builds)('gives the labels of wasm, with every step on the GPU (%s)', async (build) => {
    if (!hasGpu) {
      return;
    }
    const { model, spec } = smallNetwork(smallGrid);
    server.put('small.onnx', model);
    const network = { spec, file: 'small.onnx' };
    const [expected] = await run('wasm', 'wasm', network, [smallGrid]);
    const [actual] = await run('webgpu', build, network, [smallGrid]);
    // All three classes occur, or equality would say little.
    expect(new Set(labelsOf(expected)).size).toBe(3);
    expectAlike(build, actual, expected);
  });

  test('runs the shipped refining network on several sizes', async () => {
    if (!hasGpu) {
      return;
    }
    const manifest = path.join(server.folder, 'models/manifest.json');
    const { refine } = parseModelManifest(JSON.parse(fs.readFileSync(manifest, 'utf8')));
    const grids = otherGrids(refine!);
    if (grids.length === 0) {
      process.stderr.write('SKIPPED: the shipped refining network takes one size only\n');
      return;
    }
    const network = { spec: refine!, file: `models/${refine!.file}` };
    const expected = await run('wasm', 'wasm', network, grids);
    const actual = await run('webgpu', 'jspi', network, grids);
    grids.forEach((grid, n) => expectAlike(`refine, ${grid.join(' x ')}`, actual[n], expected[n]));
    // What was kept from another size has not changed the answer.
    expect(actual[2]).toEqual(actual[0]);
  });
});
