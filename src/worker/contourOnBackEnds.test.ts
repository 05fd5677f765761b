import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import type { Machine } from '../engine/choice';
import { DosimetryError } from '../errors';
import type { ContouringResult } from '../contouring';
import type { PlacedResult } from './completeResult';
import { contourOnBackEnds } from './contourOnBackEnds';
import { inspectMachine } from './inspectMachine';
import type { LoadedNetworks } from './loadNetworks';
import type { RunRequest } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';
import { runLocally } from './runLocally';
import { runOnServer } from './runOnServer';

jest.mock('./inspectMachine');
jest.mock('./runLocally');
jest.mock('./runOnServer');
const machine = jest.mocked(inspectMachine);
const locally = jest.mocked(runLocally);
const onServer = jest.mocked(runOnServer);

const here: Machine = {
  webGpu: { available: false, reason: 'No GPU.' },
  hasJspi: false,
  isCrossOriginIsolated: false,
  hardwareThreads: 1,
};
const geometry = testGeometry({ dimensions: [24, 20, 8] });
const labelmap = testLabelmap(geometry);
addEllipsoid(labelmap, 1, [6, 10, 4], [4, 5, 2.5]);
const placed = (engine: string, place: 'browser' | 'server'): PlacedResult => ({
  result: { labelmap } as ContouringResult,
  engine,
  model: { name: 'm', version: '1', sha256: 'f', stage: 'release' },
  place,
});
const request = {
  ct: testCt(geometry).volume,
  settings: { remote: { url: 'https://kidneys.example' } },
} as RunRequest;
const newState = (): PipelineWorkerState => ({ assets: {}, failed: [] });
const contour = (state: PipelineWorkerState) => contourOnBackEnds(request, state, jest.fn());
const failure = (code: 'ENGINE_FAILED' | 'SERVER_ERROR' | 'KIDNEYS_NOT_FOUND') =>
  new DosimetryError(code, { what: 'It failed.', why: 'By the test.', next: '-' });
/** What the browser lacks is told with every run. */
const passedOver = expect.arrayContaining([
  { title: 'WebGPU', outcome: 'passed over', reason: 'No GPU.' },
]) as unknown;

beforeEach(() => {
  machine.mockReset().mockResolvedValue(here);
  locally.mockReset().mockResolvedValue(placed('wasm, 1 thread', 'browser'));
  onServer.mockReset().mockResolvedValue(placed('server kidneys.example (node)', 'server'));
});

describe('contourOnBackEnds', () => {
  it('uses this browser where it can, and tells of each back end', async () => {
    const result = await contour(newState());
    expect(result).toMatchObject({ place: 'browser', engine: 'wasm, 1 thread' });
    expect(result.backEnds).toEqual(passedOver);
    expect(result.backEnds.at(-1)).toMatchObject({ title: 'wasm, 1 thread', outcome: 'used' });
    expect(onServer).not.toHaveBeenCalled();
  });

  it('goes to the server where every back end of the browser has failed', async () => {
    const state = newState();
    locally.mockImplementation(async () => {
      state.failed.push({ title: 'wasm, 1 thread', outcome: 'failed', reason: 'Lost.' });
      throw failure('ENGINE_FAILED');
    });
    const result = await contour(state);
    expect(result.place).toBe('server');
    expect(result.backEnds.filter(({ outcome }) => outcome !== 'passed over')).toEqual([
      { title: 'wasm, 1 thread', outcome: 'failed', reason: 'Lost.' },
      expect.objectContaining({ title: 'server kidneys.example (node)', outcome: 'used' }),
    ]);
  });

  it('names a server that failed, and gives its error where nothing is left', async () => {
    const state = newState();
    locally.mockRejectedValue(failure('ENGINE_FAILED'));
    onServer.mockRejectedValue(failure('SERVER_ERROR'));
    await expect(contour(state)).rejects.toMatchObject({ code: 'SERVER_ERROR' });
    expect(state.failed).toEqual([
      { title: 'server kidneys.example', outcome: 'failed', reason: 'It failed. By the test.' },
    ]);
  });

  it('asks no server about a CT without kidneys', async () => {
    locally.mockRejectedValue(failure('KIDNEYS_NOT_FOUND'));
    await expect(contour(newState())).rejects.toMatchObject({ code: 'KIDNEYS_NOT_FOUND' });
    expect(onServer).not.toHaveBeenCalled();
  });

  it('looks at the machine once, and forgets failures unless networks are loaded', async () => {
    const attempt = { title: 'WebGPU', outcome: 'failed', reason: 'Lost.' } as const;
    const state: PipelineWorkerState = { ...newState(), failed: [attempt] };
    expect((await contour(state)).backEnds).not.toContainEqual(attempt);
    state.networks = Promise.resolve({} as LoadedNetworks);
    state.failed = [attempt];
    expect((await contour(state)).backEnds).toContainEqual(attempt);
    expect(machine).toHaveBeenCalledTimes(1);
  });
});
