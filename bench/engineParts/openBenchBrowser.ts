import type { Volume } from '../../src/volume/types';
import type { PageRun } from '../browser/enginePage';
import { openBrowser } from '../browser/openBrowser';
import type { EnginePage } from '../browser/startEnginePage';
import type { BenchNetwork } from './paperNetwork';
import { processMemory } from './processMemory';

const memoryIntervalMs = 50;

export interface BenchBrowser {
  /** @returns ms of each pass, the first included */
  timeNetwork(
    network: BenchNetwork,
    input: Float32Array<ArrayBuffer>,
    threads: number,
    passes: number,
  ): Promise<number[]>;
  /** Before the call, the CT must be in the page's folder as ct.bin. */
  runPipeline(ct: Volume, threads: number, times: number): Promise<PageRun[]>;
  runForMemory(ct: Volume): Promise<{ beforeMb?: number; peakMb?: number }>;
  close(): Promise<void>;
}

/** Starts a new Chromium with the page of the workers; its cache is empty. */
export async function openBenchBrowser(server: EnginePage): Promise<BenchBrowser> {
  const { page, close } = await openBrowser();
  await page.goto(server.url);
  await page.waitForFunction(() => 'engine' in window);
  const run = async (ct: Volume, threads: number): Promise<PageRun> => {
    const { data: _, ...geometry } = ct;
    const result = await page.evaluate((options) => window.engine.run(options), {
      file: 'ct.bin',
      geometry,
      settings: { backEnds: ['wasm' as const], maxThreads: threads },
    });
    if (result.error) {
      throw new Error(result.error);
    }
    return result;
  };
  return {
    async timeNetwork({ model, spec }, input, threads, passes) {
      server.put('bench.onnx', model);
      server.put('bench-input.bin', new Uint8Array(input.buffer));
      const answer = await page.evaluate((options) => window.engine.runNetworks(options), {
        backEnd: { kind: 'wasm' as const, build: 'wasm' as const, threads, title: 'wasm' },
        networks: [{ role: 'coarse' as const, spec, file: 'bench.onnx' }],
        inputs: new Array(passes).fill({ file: 'bench-input.bin' }) as { file: string }[],
        withOutputs: false,
      });
      if (answer.error) {
        throw new Error(answer.error);
      }
      return answer.runMs;
    },
    async runPipeline(ct, threads, times) {
      const runs: PageRun[] = [];
      for (let n = 0; n < times; n++) {
        runs.push(await run(ct, threads));
      }
      return runs;
    },
    async runForMemory(ct) {
      // A page that has loaded the CT and holds it, as the viewer does.
      await page.evaluate(() => window.engine.hold('ct.bin'));
      const beforeMb = processMemory();
      let peakMb = beforeMb;
      let timer: ReturnType<typeof setTimeout>;
      const look = () => {
        const started = performance.now();
        peakMb = Math.max(peakMb ?? 0, processMemory() ?? 0) || undefined;
        // Measuring uses the time of the server in this process, so most of the time must be left
        // free.
        const tookMs = performance.now() - started;
        timer = setTimeout(look, Math.max(memoryIntervalMs, 4 * tookMs));
      };
      look();
      try {
        await run(ct, 2);
      } finally {
        clearTimeout(timer!);
      }
      return { beforeMb, peakMb };
    },
    close,
  };
}
