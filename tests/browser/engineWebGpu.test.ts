import type { NetworkRunOptions } from '../helpers/enginePage';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { openBrowser } from '../helpers/openBrowser';
import type { OpenedBrowser } from '../helpers/openBrowser';
import { smallNetwork } from '../helpers/smallNetwork';
import { startEnginePage } from '../helpers/startEnginePage';
import type { EnginePage } from '../helpers/startEnginePage';
import type { Vec3 } from '../../src/volume/types';

jest.setTimeout(300_000);

const dimensions: Vec3 = [24, 16, 16];

/**
 * WebGPU emulated on the processor (SwiftShader): proves that the networks' operators are computed right
 * on the GPU path. Tiny grids, and no word about speed.
 */
describeInBrowser()('WebGPU', () => {
  let server: EnginePage;
  let browser: OpenedBrowser;
  let expected: number[];
  let hasGpu: boolean;

  beforeAll(async () => {
    server = await startEnginePage();
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
    const network = smallNetwork(dimensions);
    server.put('small.onnx', network.model);
    const input = Float32Array.from({ length: 24 * 16 * 16 }, (_, n) => Math.sin(0.7 * n));
    server.put('small-input.bin', new Uint8Array(input.buffer));
    expected = await run('wasm', 'wasm');
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function run(
    kind: 'webgpu' | 'wasm',
    build: NetworkRunOptions['backEnd']['build'],
  ): Promise<number[]> {
    const { spec } = smallNetwork(dimensions);
    const options: NetworkRunOptions = {
      backEnd: { kind, build, threads: 1, title: `${kind}, ${build}` },
      networks: [{ role: 'coarse', spec, file: 'small.onnx' }],
      inputFiles: ['small-input.bin'],
      withOutputs: true,
    };
    const { error, outputs } = await browser.page.evaluate(
      (o) => window.engine.runNetworks(o),
      options,
    );
    expect(error).toBeUndefined();
    return outputs[0];
  }

  /** The class with the highest probability in each voxel. */
  function labelsOf(probabilities: number[]): number[] {
    const count = probabilities.length / 3;
    return Array.from({ length: count }, (_, n) => {
      const values = [0, 1, 2].map((c) => probabilities[n + c * count]);
      return values.indexOf(Math.max(...values));
    });
  }

  test.each(['jspi', 'asyncify'] as const)(
    'gives the labels of wasm, with every step on the GPU (%s)',
    async (build) => {
      if (!hasGpu) {
        return;
      }
      const actual = await run('webgpu', build);
      const worst = actual.reduce((w, v, n) => Math.max(w, Math.abs(v - expected[n])), 0);
      process.stdout.write(`WebGPU (${build}) differs from wasm by ${worst.toExponential(1)}\n`);
      expect(worst).toBeLessThan(1e-4);
      const labels = labelsOf(expected);
      // All three classes occur, or equality would say little.
      expect(new Set(labels).size).toBe(3);
      expect(labelsOf(actual)).toEqual(labels);
    },
  );
});
