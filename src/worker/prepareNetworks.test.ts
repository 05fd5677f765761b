import { testCt, testGeometry } from '../../tests/helpers/testCt';
import { testManifest } from '../../tests/helpers/testManifest';
import { prepareReference } from '../alignment';
import type { ReferenceAnatomy } from '../alignment';
import { contourKidneys } from '../contouring';
import type { ContouringResult } from '../contouring';
import type { BackEnd, LocalBackEnd } from '../engine/choice';
import { DosimetryError } from '../errors';
import { loadNetworks } from './loadNetworks';
import type { LoadedNetworks } from './loadNetworks';
import type { RunRequest } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';
import { prepareNetworks } from './prepareNetworks';
import { runLocally } from './runLocally';

jest.mock('../alignment');
jest.mock('../contouring');
jest.mock('./loadNetworks');
const loading = jest.mocked(loadNetworks);

const wasm: LocalBackEnd = { kind: 'wasm', build: 'wasm', threads: 2, title: 'wasm, 2 threads' };
const urls = {} as RunRequest['urls'];
const referenceAnatomy = { name: 'bones' } as ReferenceAnatomy;
const loaded = {
  manifest: testManifest(),
  referenceAnatomy,
  local: { networks: {}, current: () => wasm, isExhausted: () => false },
} as unknown as LoadedNetworks;
const broken = new DosimetryError('MODEL_UNAVAILABLE', { what: 'Broken.', why: '-', next: '-' });

const newState = (candidates: BackEnd[] = [wasm]): PipelineWorkerState => ({
  assets: {},
  failed: [],
  backEnds: { candidates, passedOver: [] },
});
const run = (state: PipelineWorkerState, onProgress = jest.fn()) => {
  const { volume: ct } = testCt(testGeometry({ dimensions: [4, 4, 4] }));
  return runLocally({ ct, urls, settings: {} }, state, [wasm], onProgress);
};

beforeEach(() => {
  jest.mocked(contourKidneys).mockResolvedValue({ findings: [] } as unknown as ContouringResult);
  loading.mockReset().mockResolvedValue(loaded);
});

describe('prepareNetworks', () => {
  it('loads for the run that follows, which hears of the rest of the progress', async () => {
    const state = newState();
    let finish: (networks: LoadedNetworks) => void = () => undefined;
    loading.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    expect(await prepareNetworks({ urls, settings: {} }, state)).toBe(true);
    const onProgress = jest.fn();
    const running = run(state, onProgress);
    loading.mock.calls[0][0].onProgress({ stage: 'weights', fraction: 0.5 });
    expect(onProgress).toHaveBeenLastCalledWith({ stage: 'weights', fraction: 0.5 });
    finish(loaded);
    await running;
    expect(loading).toHaveBeenCalledTimes(1);
  });

  it('prepares the reference anatomy, so that the run need not', async () => {
    const state = newState();
    await prepareNetworks({ urls, settings: {} }, state);
    await state.networks;
    await Promise.resolve();
    expect(prepareReference).toHaveBeenCalledWith(referenceAnatomy);
  });

  it('leaves its error to the run; the next one loads again', async () => {
    const state = newState();
    loading.mockRejectedValueOnce(broken);
    expect(await prepareNetworks({ urls, settings: {} }, state)).toBe(true);
    await expect(run(state)).rejects.toBe(broken);
    await run(state);
    expect(loading).toHaveBeenCalledTimes(2);
  });

  it('loads nothing where a server comes first', async () => {
    const server: BackEnd = { kind: 'remote', title: 'server' };
    expect(await prepareNetworks({ urls, settings: {} }, newState([server, wasm]))).toBe(false);
    expect(loading).not.toHaveBeenCalled();
  });
});
