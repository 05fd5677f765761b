import type { BackEndAttempt, LocalBackEnd } from '../engine/choice';
import { DosimetryError } from '../errors';
import { createLocalNetworks } from './createLocalNetworks';
import type { WorkerEngine } from './createWorkerEngine';

const candidates: LocalBackEnd[] = [
  { kind: 'webgpu', build: 'jspi', threads: 1, title: 'WebGPU' },
  { kind: 'wasm', build: 'jspi', threads: 2, title: 'wasm, 2 threads' },
];
const broken = (what: string) =>
  new DosimetryError('ENGINE_FAILED', { what, why: 'Because.', next: '-' });

/** Engines that double their input, and do to each run what the test says. */
function setUp(failing: { start?: string[]; run?: Record<string, number> }) {
  const failed: BackEndAttempt[] = [];
  const ended: string[] = [];
  const runs: string[] = [];
  const local = createLocalNetworks({
    candidates,
    roles: ['coarse', 'refine'],
    onFailed: (attempt) => failed.push(attempt),
    async start(backEnd): Promise<WorkerEngine> {
      if (failing.start?.includes(backEnd.title)) {
        throw broken('No start.');
      }
      let count = 0;
      return {
        backEnd,
        async run(role, input, dimensions) {
          const grid = dimensions ? ` on ${dimensions.join(' x ')}` : '';
          runs.push(`${backEnd.title} ${role} ${input.join()}${grid}`);
          if (++count === failing.run?.[backEnd.title]) {
            throw broken('No run.');
          }
          return input.map((v) => 2 * v);
        },
        end: () => void ended.push(backEnd.title),
      };
    },
  });
  return { local, failed, ended, runs };
}

describe('createLocalNetworks', () => {
  it('uses the first back end that works, for both networks', async () => {
    const { local, failed } = setUp({});
    expect(await local.networks.coarse.run(Float32Array.of(1, 2))).toEqual(Float32Array.of(2, 4));
    expect(await local.networks.refine!.run(Float32Array.of(3))).toEqual(Float32Array.of(6));
    expect(local.current()).toBe(candidates[0]);
    expect(local.networks.coarse.description).toBe('WebGPU');
    expect(failed).toEqual([]);
  });

  it('goes to the next where one does not start', async () => {
    const { local, failed } = setUp({ start: ['WebGPU'] });
    await local.networks.coarse.run(Float32Array.of(1));
    expect(local.current()).toBe(candidates[1]);
    expect(failed).toEqual([{ title: 'WebGPU', outcome: 'failed', reason: 'No start. Because.' }]);
  });

  it('does the step again on the next where one fails in the middle, and ends the broken one', async () => {
    const { local, failed, ended, runs } = setUp({ run: { WebGPU: 2 } });
    const { coarse, refine } = local.networks;
    await coarse.run(Float32Array.of(1));
    expect(await refine!.run(Float32Array.of(5), [1, 1, 1])).toEqual(Float32Array.of(10));
    expect(await coarse.run(Float32Array.of(7))).toEqual(Float32Array.of(14));
    expect(runs).toEqual([
      'WebGPU coarse 1',
      'WebGPU refine 5 on 1 x 1 x 1',
      'wasm, 2 threads refine 5 on 1 x 1 x 1',
      'wasm, 2 threads coarse 7',
    ]);
    expect(ended).toEqual(['WebGPU']);
    expect(failed.map(({ title }) => title)).toEqual(['WebGPU']);
    expect(local.isExhausted()).toBe(false);
  });

  it('gives the last error once all have failed, and says so', async () => {
    const { local, failed } = setUp({ start: ['WebGPU'], run: { 'wasm, 2 threads': 1 } });
    await expect(local.networks.coarse.run(Float32Array.of(1))).rejects.toThrow('No run.');
    expect(local.isExhausted()).toBe(true);
    expect(local.current()).toBeUndefined();
    expect(failed.map(({ title }) => title)).toEqual(['WebGPU', 'wasm, 2 threads']);
    await expect(local.networks.coarse.run(Float32Array.of(1))).rejects.toThrow('No run.');
  });
});
