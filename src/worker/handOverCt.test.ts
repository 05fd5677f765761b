import fc from 'fast-check';
import { copyingWorker } from '../../tests/helpers/copyingWorker';
import { syntheticCtSlices } from '../../tests/helpers/syntheticCtSlices';
import { answerWorkerCalls } from '../calls/answerWorkerCalls';
import { createWorkerCalls } from '../calls/createWorkerCalls';
import { workerSilent } from '../calls/workerSilent';
import { workerStopped } from '../calls/workerStopped';
import { createCtBlocks } from '../contouring';
import { assembleCtSeries } from '../dicom';
import { planCt } from '../dicom/ct/planCt';
import { storedSlice } from '../dicom/ct/values/storedSlice';
import { wholeBlocks } from '../volume';
import { handOverCt } from './handOverCt';
import type { PipelineCalls } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';
import { receiveCt } from './receiveCt';
import { receiveSlice } from './receiveSlice';
import { takeReceivedCt } from './takeReceivedCt';

/** Calls to a worker in this thread, and what it keeps. */
function setUp() {
  const state: PipelineWorkerState = { assets: {}, failed: [] };
  const calls = createWorkerCalls<PipelineCalls>({
    start: () =>
      copyingWorker((scope) =>
        answerWorkerCalls<Pick<PipelineCalls, 'receive' | 'slice'>>(scope, {
          receive: (start) => receiveCt(start, state),
          slice: (handed) => receiveSlice(handed, state),
        }),
      ),
    silenceMs: 60_000,
    silent: (limitMs) => workerSilent('The worker', limitMs),
    stopped: ({ message }) => workerStopped(message),
  });
  return { state, calls };
}

async function handOver(slices: ReturnType<typeof syntheticCtSlices>) {
  const { state, calls } = setUp();
  const { ct, order, datasets } = planCt(slices.map(({ dataset }) => dataset));
  const handover = handOverCt(calls, 1, ct.volume);
  // The last place first: slices arrive in any order.
  for (const k of [...order.keys()].reverse()) {
    const { pixels, isHounsfield } = slices[order[k]];
    const own = { dataset: datasets[k], pixels: pixels.slice(), isHounsfield };
    handover.put(k, storedSlice(own));
  }
  await Promise.all(handover.answers);
  return takeReceivedCt(1, state);
}

describe('handOverCt', () => {
  it('gives the worker the voxels and blocks that reading the series as a whole gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(1, 0.5, 2),
        fc.nat(4),
        fc.constantFrom(0, 40_000),
        async (slope, fractional, metal) => {
          const slices = syntheticCtSlices({ slices: 5 }).map((slice, n) => ({
            ...slice,
            dataset: { ...slice.dataset, ...(n === fractional && { RescaleSlope: slope }) },
            pixels: Int32Array.from(slice.pixels, (v, p) => (n === 2 && p === 7 ? v + metal : v)),
          }));
          const { ct, blocks } = await handOver(slices);
          const { volume } = assembleCtSeries(slices);
          expect(ct).toEqual(volume);
          const whole = createCtBlocks(volume);
          expect(blocks!.tissue.means).toEqual(wholeBlocks(whole.tissue, volume));
          expect(blocks!.layout.means).toEqual(wholeBlocks(whole.layout, volume));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('names the slice that is damaged, and the run that waits for it fails', async () => {
    const slices = syntheticCtSlices({ slices: 5 });
    slices[3].pixels = slices[3].pixels.slice(1);
    await expect(handOver(slices)).rejects.toMatchObject({ code: 'PIXEL_DATA_DAMAGED' });
  });

  it('refuses a CT with a missing slice, and forgets it', async () => {
    const { state, calls } = setUp();
    const slices = syntheticCtSlices({ slices: 5 });
    const { ct } = planCt(slices.map(({ dataset }) => dataset));
    const handover = handOverCt(calls, 1, ct.volume);
    handover.put(0, storedSlice(slices[0]));
    await Promise.all(handover.answers);
    expect(() => takeReceivedCt(1, state)).toThrow(
      expect.objectContaining({ code: 'IMAGE_NOT_LOADED' }),
    );
    expect(state.received).toBeUndefined();
  });

  it('takes no slice of a run before', async () => {
    const { state, calls } = setUp();
    const slices = syntheticCtSlices({ slices: 5 });
    const { ct } = planCt(slices.map(({ dataset }) => dataset));
    const before = handOverCt(calls, 1, ct.volume);
    const now = handOverCt(calls, 2, ct.volume);
    before.put(0, storedSlice(slices[0]));
    now.put(1, storedSlice(slices[1]));
    await Promise.all([...before.answers, ...now.answers]);
    expect([...state.received!.arrived]).toEqual([1]);
  });
});
