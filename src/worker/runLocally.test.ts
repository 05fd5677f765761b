import { testCt, testGeometry } from '../../tests/helpers/testCt';
import { testManifest } from '../../tests/helpers/testManifest';
import type { BackEndAttempt, LocalBackEnd } from '../engine/choice';
import { DosimetryError } from '../errors';
import { modelIdentity } from '../network';
import { contourKidneys } from '../contouring';
import type { ContouringResult } from '../contouring';
import { loadNetworks } from './loadNetworks';
import type { LoadedNetworks } from './loadNetworks';
import type { RunProgress, RunRequest } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';
import { runLocally } from './runLocally';

jest.mock('../contouring');
jest.mock('./loadNetworks');
const pipeline = jest.mocked(contourKidneys);
const loading = jest.mocked(loadNetworks);

const backEnd: LocalBackEnd = { kind: 'wasm', build: 'wasm', threads: 2, title: 'wasm, 2 threads' };
const manifest = testManifest();
const { volume: ct } = testCt(testGeometry({ dimensions: [4, 4, 4] }));
const request: RunRequest = {
  ct,
  urls: {
    workerUrl: 'w',
    engineUrls: { wasm: 'e', jspi: 'e', asyncify: 'e' },
    laterWorkerUrls: [],
    modelUrl: 'm/',
    runtimeUrl: 'r/',
  },
  settings: {},
  contourConvention: 'solid',
};
const result = { findings: [] } as unknown as ContouringResult;
const broken = new DosimetryError('ENGINE_FAILED', { what: 'Broken.', why: '-', next: '-' });

function networks(isExhausted: boolean): LoadedNetworks {
  return {
    manifest,
    local: { networks: {}, current: () => backEnd, isExhausted: () => isExhausted },
  } as unknown as LoadedNetworks;
}

const newState = (): PipelineWorkerState => ({ assets: {}, failed: [] });
const run = (state: PipelineWorkerState, onProgress: (progress: RunProgress) => void = jest.fn()) =>
  runLocally(request, state, [backEnd], onProgress);

beforeEach(() => {
  pipeline.mockReset().mockResolvedValue(result);
  loading.mockReset().mockResolvedValue(networks(false));
});

describe('runLocally', () => {
  it('gives the result with the back end and the model, both conventions asked for', async () => {
    const onProgress = jest.fn();
    await expect(run(newState(), onProgress)).resolves.toEqual({
      result,
      engine: 'wasm, 2 threads',
      model: modelIdentity(manifest),
      place: 'browser',
    });
    expect(pipeline).toHaveBeenCalledWith(
      ct,
      expect.objectContaining({ manifest, contourConvention: 'solid', bothConventions: true }),
    );
    expect(onProgress).toHaveBeenLastCalledWith({ stage: 'weights', fraction: 1 });
  });

  it('loads once for all runs', async () => {
    const state = newState();
    await run(state);
    await run(state);
    expect(loading).toHaveBeenCalledTimes(1);
    expect(loading).toHaveBeenCalledWith(
      expect.objectContaining({ urls: request.urls, assets: state.assets, candidates: [backEnd] }),
    );
  });

  it('loads again after loading has failed', async () => {
    const state = newState();
    loading.mockRejectedValueOnce(broken);
    await expect(run(state)).rejects.toBe(broken);
    expect(state.networks).toBeUndefined();
    expect(pipeline).not.toHaveBeenCalled();
    await expect(run(state)).resolves.toMatchObject({ result });
    expect(loading).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['keeps the networks while a back end is left', false, 1],
    ['loads again once every back end has failed', true, 2],
  ])('%s', async (_what, isExhausted, times) => {
    const state = newState();
    loading.mockResolvedValue(networks(isExhausted));
    pipeline.mockRejectedValueOnce(broken);
    await expect(run(state)).rejects.toBe(broken);
    await run(state);
    expect(loading).toHaveBeenCalledTimes(times);
  });

  it('remembers back ends that are given up, in later runs too', async () => {
    const state = newState();
    await run(state);
    const attempt: BackEndAttempt = { title: 'WebGPU', outcome: 'failed', reason: 'Lost.' };
    state.failed = [];
    loading.mock.calls[0][0].onFailed(attempt);
    expect(state.failed).toEqual([attempt]);
  });
});
