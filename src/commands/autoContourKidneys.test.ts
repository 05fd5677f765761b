import { createLocalMeter } from '../../tests/helpers/createLocalMeter';
import { createLocalSerial } from '../../tests/helpers/createLocalSerial';
import { addCt, createMemoryHost } from '../../tests/helpers/memoryHost';
import { syntheticCtSlices } from '../../tests/helpers/syntheticCtSlices';
import { DosimetryError } from '../errors';
import { leaveSession } from '../viewer/lifecycle/leaveSession';
import { createKidneySession } from '../viewer/session/kidneySession';
import type { Labelmap } from '../volume';
import type { CtHandover } from '../worker/handOverCt';
import type { PipelineClient } from '../worker/createPipelineClient';
import { autoContourKidneys } from './autoContourKidneys';

/**
 * Stands where the worker is: labels one voxel of each side in every slice, at once or when told.
 */
function createScriptedClient() {
  const client = {
    runs: 0,
    disposed: false,
    jobs: [] as string[],
    /** Awaited within a run. */
    work: async (): Promise<void> => undefined,
    changeLabels: (labels: Uint8Array): Uint8Array => labels,
    /** The labels that are told before the work is done; default: none. */
    drawsFirst: undefined as ((labels: Uint8Array) => Uint8Array) | undefined,
  };
  const pipeline: PipelineClient = {
    prepare: async () => undefined,
    handOver: (geometry) => ({ id: 1, geometry, put: () => undefined, answers: [] }),
    async run(ct, { onProgress, signal }) {
      client.runs++;
      onProgress({ stage: 'network', fraction: 0.5 });
      const geometry = (ct as CtHandover).geometry;
      const count = geometry.dimensions.reduce((a, b) => a * b);
      const labels = new Uint8Array(count);
      const size = geometry.dimensions[0] * geometry.dimensions[1];
      for (let k = 0; k < geometry.dimensions[2]; k++) {
        labels[k * size + k] = 1;
        labels[k * size + k + 8] = 2;
      }
      const drawn = client.drawsFirst?.(labels.slice());
      if (drawn) {
        const first = { firstSlice: 0, labels: drawn, centresMm: [] };
        onProgress({ stage: 'post', fraction: 0.5, drawn: first });
      }
      await Promise.race([
        client.work(),
        new Promise((_, reject) => {
          signal.addEventListener('abort', () =>
            reject(new DosimetryError('CANCELLED', { what: 'Cancelled.', why: '-', next: '-' })),
          );
        }),
      ]);
      const labelmap: Labelmap = { ...geometry, data: client.changeLabels(labels) };
      return {
        labelmap,
        contourConvention: 'solid',
        bands: {},
        foundBy: 'search',
        findings: [],
        box: geometry,
        timingsMs: { align: 1, network: 1, refine: 1, post: 1 },
        ct: { ...geometry, data: new Int16Array(count) },
        centresMm: [],
        model: { name: 'n', version: '1', sha256: 'f', stage: 'release' },
        engine: 'scripted',
        place: 'browser',
        backEnds: [{ title: 'scripted', outcome: 'used', reason: '-' }],
      };
    },
    jobs: {
      run: async (name: string) => {
        client.jobs.push(name);
        return undefined as never;
      },
      dispose: () => undefined,
    },
    dispose: () => {
      client.disposed = true;
    },
  };
  return { client, pipeline };
}

/**
 * Until a run has reached the worker: how long the images before it take is the machine's affair.
 */
async function reachedWorker(client: { runs: number }): Promise<void> {
  while (client.runs === 0) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

function setUp() {
  const host = createMemoryHost();
  const { client, pipeline } = createScriptedClient();
  const session = createKidneySession(pipeline, createLocalMeter(), createLocalSerial());
  const slices = syntheticCtSlices({ slices: 9 });
  // The archive gives the images in an order of its own.
  addCt(host, [...slices].reverse());
  const run = (options = {}) => autoContourKidneys(host.context, session, options);
  return { host, client, session, run, state: () => session.store.get() };
}

describe('autoContourKidneys', () => {
  it('puts the labels on the slices they belong to and the numbers into the panel', async () => {
    const { host, client, session, run, state } = setUp();
    await run();
    expect(state().phase).toBe('done');
    expect(state().error).toBeUndefined();
    expect(client.jobs).toEqual(['keepCt']);
    // 9 voxels of 0.9 x 1.1 x 3 mm.
    expect(state().result!.rows.map(({ volumeMl }) => volumeMl)).toEqual([
      expect.closeTo(0.02673, 8),
      expect.closeTo(0.02673, 8),
    ]);
    expect(state().stages.map(({ name, status }) => [name, status])).toEqual([
      ['read', 'done'],
      ['weights', 'done'],
      ['network', 'done'],
      ['show', 'done'],
    ]);
    const { segmentationId } = session.store.get().contours!;
    // Slice k of the volume is the image 8 - k of the archive, and has its label in column k.
    for (const k of [0, 3, 8]) {
      const labels = host
        .labelmapImage(segmentationId, `ct/${8 - k}/0`)
        .voxelManager.getScalarData();
      expect(labels.indexOf(1)).toBe(k);
    }
    expect([...host.shown.get(segmentationId)!]).toEqual(['axial', 'coronal']);
    expect(host.notifications).toEqual([expect.objectContaining({ type: 'success' })]);
  });

  it('starts again at once, although the dose of the last run is still being measured', async () => {
    const { client, session, run, state } = setUp();
    const { measure } = session.meter;
    let finish = (): void => undefined;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    session.meter.measure = () => gate.then(measure);
    const first = run();
    while (state().phase !== 'done') {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const second = run();
    expect(state().phase).toBe('running');
    while (client.runs < 2) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    finish();
    await Promise.all([first, second]);
    expect(state()).toMatchObject({ phase: 'done', error: undefined });
  });

  it('shows the labels while the findings are still being made', async () => {
    const { host, client, session, run, state } = setUp();
    let finish = (): void => undefined;
    client.drawsFirst = (labels) => labels;
    client.work = () => new Promise((resolve) => (finish = resolve));
    const running = run();
    await until(() => host.shown.size > 0);
    expect(state()).toMatchObject({ phase: 'running', contours: undefined });
    const [segmentationId] = host.segmentations.keys();
    const slice = host.labelmapImage(segmentationId, 'ct/5/0').voxelManager.getScalarData();
    expect(slice.indexOf(1)).toBe(3);
    finish();
    await running;
    expect(state()).toMatchObject({ phase: 'done', error: undefined });
    expect([...host.segmentations.keys()]).toEqual([segmentationId]);
    const { contours } = session.store.get();
    expect(contours!.segmentationId).toBe(segmentationId);
    expect(contours!.measurement.isEdited()).toBe(false);
  });

  it.each([
    ['fails', 'failed'],
    ['is cancelled', 'idle'],
  ])('takes them out again where the run %s', async (what, phase) => {
    const { host, client, run, state } = setUp();
    let fail: (error: unknown) => void = () => undefined;
    client.drawsFirst = (labels) => labels;
    client.work = () => new Promise((_, reject) => (fail = reject));
    const running = run();
    await until(() => host.shown.size > 0);
    if (what === 'fails') {
      fail(new DosimetryError('UNEXPECTED', { what: 'Broken.', why: '-', next: '-' }));
    } else {
      state().run!.abort();
    }
    await running;
    expect(state()).toMatchObject({ phase, contours: undefined });
    // The panel does not wait for it where the run was cancelled.
    await until(() => host.segmentations.size === 0);
  });

  it.each([
    ['succeeds', 'done', 1],
    ['fails', 'failed', 1],
    ['ends with other labels', 'done', 2],
  ])('keeps a stroke painted before the run %s', async (what, phase, segmentations) => {
    const { host, client, session, run, state } = setUp();
    let end: { now: () => void; fail: (error: unknown) => void };
    client.drawsFirst = (labels) => labels;
    client.work = () => new Promise((now, fail) => (end = { now, fail }));
    if (what === 'ends with other labels') client.changeLabels = (labels) => labels.fill(2, 16, 20);
    const running = run();
    await until(() => host.shown.size > 0);
    const [segmentationId] = host.segmentations.keys();
    const slice = host.labelmapImage(segmentationId, 'ct/8/0').voxelManager.getScalarData();
    slice[40] = 1;
    if (what === 'fails') {
      end!.fail(new DosimetryError('UNEXPECTED', { what: 'Broken.', why: '-', next: '-' }));
    } else {
      end!.now();
    }
    await running;
    expect(state().phase).toBe(phase);
    expect(host.segmentations.size).toBe(segmentations);
    expect(host.segmentations.has(segmentationId)).toBe(true);
    expect(slice[40]).toBe(1);
    const isOfSession = what === 'succeeds';
    expect(session.store.get().contours?.segmentationId === segmentationId).toBe(isOfSession);
    expect(state().result?.edited ?? false).toBe(isOfSession);
  });

  it('draws anew where another back end ends with other labels', async () => {
    const { host, client, session, run } = setUp();
    client.drawsFirst = (labels) => labels.fill(2, 16, 20);
    await run();
    const { segmentationId, measurement } = session.store.get().contours!;
    expect([...host.segmentations.keys()]).toEqual([segmentationId]);
    const slice = host.labelmapImage(segmentationId, 'ct/8/0').voxelManager.getScalarData();
    expect([...slice.slice(16, 20)]).toEqual([0, 0, 0, 0]);
    expect(measurement.isEdited()).toBe(false);
  });

  it('leaves contours that are there alone until the findings are made too', async () => {
    const { host, client, session, run } = setUp();
    await run();
    const { segmentationId } = session.store.get().contours!;
    client.drawsFirst = client.changeLabels = (labels) => labels.fill(2, 16, 20);
    client.work = async () => {
      const slice = host.labelmapImage(segmentationId, 'ct/8/0').voxelManager.getScalarData();
      expect([...slice.slice(16, 20)]).toEqual([0, 0, 0, 0]);
    };
    await run();
    expect([...host.segmentations.keys()]).toEqual([segmentationId]);
  });

  it('does not start twice at a time', async () => {
    const { client, run } = setUp();
    await Promise.all([run(), run()]);
    expect(client.runs).toBe(1);
  });

  it('draws the next run into untouched contours', async () => {
    const { client, host, session, run } = setUp();
    await run();
    const first = session.store.get().contours!;
    const { segmentationId } = first;
    client.changeLabels = (labels) => labels.fill(2, 16, 20);
    await run();
    expect([...host.segmentations.keys()]).toEqual([segmentationId]);
    expect(session.store.get().contours).not.toBe(first);
    expect(session.store.get().contours!.segmentationId).toBe(segmentationId);
    expect(session.store.get().contours!.measurement.isEdited()).toBe(false);
    const slice = host.labelmapImage(segmentationId, 'ct/8/0').voxelManager.getScalarData();
    expect([...slice.slice(14, 22)]).toEqual([
      ...session.store.get().contours!.measurement.labels(0)!.slice(14, 22),
    ]);
    expect([...slice.slice(16, 20)]).toEqual([2, 2, 2, 2]);
  });

  it('leaves a stroke alone that was painted while the run went on', async () => {
    const { host, session, run } = setUp();
    await run();
    const { segmentationId } = session.store.get().contours!;
    host.labelmapImage(segmentationId, 'ct/0/0').voxelManager.getScalarData()[40] = 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
    await run();
    expect(host.segmentations.size).toBe(2);
    expect(session.store.get().contours!.segmentationId).not.toBe(segmentationId);
    expect(host.labelmapImage(segmentationId, 'ct/0/0').voxelManager.getScalarData()[40]).toBe(1);
  });

  it('draws new contours where the old ones, or one kidney of them, were deleted', async () => {
    const { host, session, run } = setUp();
    await run();
    const { segmentationId } = session.store.get().contours!;
    delete host.segmentations.get(segmentationId)!.segments![2];
    await new Promise((resolve) => setTimeout(resolve, 2));
    await run();
    expect([...host.segmentations.keys()]).toEqual([session.store.get().contours!.segmentationId]);
    expect(session.store.get().contours!.segmentationId).not.toBe(segmentationId);
  });

  it('keeps edited contours, hidden, and says under which name', async () => {
    const { host, session, run, state } = setUp();
    await run();
    const { segmentationId, measurement } = session.store.get().contours!;
    host.labelmapImage(segmentationId, 'ct/0/0').voxelManager.getScalarData()[40] = 1;
    measurement.update(
      (k) =>
        host
          .labelmapImage(segmentationId, `ct/${8 - k}/0`)
          .voxelManager.getScalarData() as Uint8Array,
    );
    await new Promise((resolve) => setTimeout(resolve, 2));
    await run();
    expect(host.segmentations.has(segmentationId)).toBe(true);
    expect([...host.shown.get(segmentationId)!]).toEqual([]);
    expect(state().result!.findings).toEqual([
      expect.objectContaining({ what: expect.stringContaining('"Kidneys (auto)"') as string }),
    ]);
  });

  it('asks which CT where there are several', async () => {
    const { host, client, run, state } = setUp();
    addCt(host, syntheticCtSlices({ slices: 12 }), { displaySetInstanceUID: 'other' });
    await run();
    expect(state().phase).toBe('choose');
    expect(state().ctChoices.map((c) => c.displaySetInstanceUID)).toEqual(['other', 'ct']);
    expect(client.runs).toBe(0);
    await run({ displaySetInstanceUID: 'ct' });
    expect(state().phase).toBe('done');
    expect(state().ctChoices).toEqual([]);
  });

  it.each([
    ['the network fails', 'ENGINE_FAILED'],
    ['the memory is used up', 'OUT_OF_MEMORY'],
  ] as const)('shows what, why and what next where %s', async (_name, code) => {
    const { host, client, run, state } = setUp();
    client.work = () =>
      Promise.reject(new DosimetryError(code, { what: 'W.', why: 'Y.', next: 'N.' }));
    await run();
    expect(state()).toMatchObject({
      phase: 'failed',
      stages: [],
      error: { code, what: 'W.', why: 'Y.', next: 'N.' },
    });
    expect(host.notifications).toEqual([{ title: 'W.', message: 'Y. N.', type: 'error' }]);
    expect(host.segmentations.size).toBe(0);
  });

  it('leaves contours and numbers alone where a later run fails', async () => {
    const { host, client, run, state } = setUp();
    await run();
    const before = { contours: state().contours, rows: state().result!.rows };
    client.work = () => Promise.reject(new Error('lost'));
    await run();
    expect(state()).toMatchObject({ phase: 'done', error: { code: 'UNEXPECTED' } });
    expect(state().contours).toBe(before.contours);
    expect(state().result!.rows).toEqual(before.rows);
    expect(host.segmentations.size).toBe(1);
  });

  it('leaves them alone too where the viewer cannot take the new ones', async () => {
    const { host, run, state } = setUp();
    await run();
    const { contours } = state();
    const { segmentationService } = host.context.servicesManager.services;
    // Edited contours stay as they are; new ones need a segmentation of their own.
    host.labelmapImage(contours!.segmentationId, 'ct/0/0').voxelManager.getScalarData()[40] = 1;
    segmentationService.createLabelmapForDisplaySet = () => Promise.reject(new Error('full'));
    await run();
    expect(state().error).toMatchObject({ code: 'UNEXPECTED' });
    expect(state().contours).toBe(contours);
    expect(host.segmentations.has(contours!.segmentationId)).toBe(true);
  });

  it('goes back to where it was when cancelled', async () => {
    const { client, session, run, state, host } = setUp();
    client.work = () => new Promise(() => undefined);
    const running = run();
    await reachedWorker(client);
    expect(state().phase).toBe('running');
    session.run.cancel();
    await running;
    expect(state()).toMatchObject({ phase: 'idle', stages: [], error: { code: 'CANCELLED' } });
    expect(host.notifications).toEqual([expect.objectContaining({ type: 'info' })]);
    expect(state().run).toBeUndefined();
  });

  it('says cancelled, not "no CT", when stopped while it waits for the series', async () => {
    const host = createMemoryHost();
    const session = createKidneySession(
      createScriptedClient().pipeline,
      createLocalMeter(),
      createLocalSerial(),
    );
    const running = autoContourKidneys(host.context, session);
    session.run.cancel();
    await running;
    expect(session.store.get().error).toMatchObject({ code: 'CANCELLED' });
  });

  it('leaves no trace in the next session when the mode is left within a run', async () => {
    const { host, client, session, run, state } = setUp();
    client.work = () => new Promise(() => undefined);
    const old = run();
    await reachedWorker(client);
    leaveSession(session);
    // The mode is entered again at once: its run must not be taken for the old one.
    client.work = async () => undefined;
    const next = run();
    await Promise.all([old, next]);
    expect(state().phase).toBe('done');
    expect(state().error).toBeUndefined();
    expect(host.notifications.map(({ type }) => type)).toEqual(['success']);
    expect(client.runs).toBe(2);
  });

  it('names the MR study that it cannot work on', async () => {
    const host = createMemoryHost([
      {
        displaySetInstanceUID: 'mr',
        StudyInstanceUID: '1',
        SeriesInstanceUID: '1.1',
        Modality: 'MR',
      },
    ]);
    const session = createKidneySession(
      createScriptedClient().pipeline,
      createLocalMeter(),
      createLocalSerial(),
    );
    jest.useFakeTimers();
    const running = autoContourKidneys(host.context, session);
    jest.advanceTimersByTime(6000);
    jest.useRealTimers();
    await running;
    expect(session.store.get()).toMatchObject({ phase: 'failed', error: { code: 'NO_CT' } });
  });
});
