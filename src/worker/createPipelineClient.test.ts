import { gridAround, orientations } from '../../tests/helpers/testGrids';
import type { Volume } from '../volume';
import { createPipelineClient } from './createPipelineClient';
import type { CallAnswer, CallRequest } from '../calls/callTypes';
import type { PipelineCalls, WorkerResult } from './pipelineCalls';

type Request = CallRequest<PipelineCalls, 'contour'>;
/** An answer to the last question. */
type Answer = CallAnswer extends infer One
  ? One extends unknown
    ? Omit<One, 'id'>
    : never
  : never;

/** A worker that does what each test says. */
class ScriptedWorker {
  static all: ScriptedWorker[] = [];
  onmessage?: (event: { data: CallAnswer }) => void;
  onerror?: (event: { message?: string }) => void;
  requests: { request: Request; transfer: unknown[] }[] = [];
  terminated = false;

  constructor(
    readonly url: string,
    readonly options: unknown,
  ) {
    ScriptedWorker.all.push(this);
  }

  postMessage(request: Request, transfer: unknown[]): void {
    this.requests.push({ request, transfer });
  }

  terminate(): void {
    this.terminated = true;
  }

  say(answer: Answer): void {
    const { id } = this.requests.at(-1)!.request;
    this.onmessage!({ data: { id, ...answer } as CallAnswer });
  }
}

const folder = 'https://viewer.example/plugins/';
const urls = {
  workerUrl: `${folder}worker.js`,
  jobWorkerUrl: `${folder}jobs.js`,
  engineUrls: { wasm: `${folder}w.js`, jspi: `${folder}j.js`, asyncify: `${folder}a.js` },
  laterWorkerUrls: [`${folder}jobs.js`],
  modelUrl: `${folder}models/`,
  runtimeUrl: `${folder}runtime/`,
};
const settings = { backEnds: ['wasm' as const] };
const ct: Volume<Int16Array> = {
  ...gridAround([0, 0, 0], [2, 2, 2], [1, 1, 1], orientations.oblique),
  data: new Int16Array(8),
};
const result = { engine: 'rule', findings: [] } as unknown as WorkerResult;
const ignore = (): void => undefined;
const scope = globalThis as unknown as { Worker?: unknown; location?: unknown };
const before = { Worker: scope.Worker, location: scope.location };

beforeEach(() => {
  ScriptedWorker.all = [];
  scope.Worker = ScriptedWorker;
  scope.location = { origin: 'https://viewer.example' };
});

afterEach(() => {
  scope.Worker = before.Worker;
  scope.location = before.location;
});

describe('createPipelineClient', () => {
  it('starts no worker before the first run', () => {
    createPipelineClient(() => urls).dispose();
    expect(ScriptedWorker.all).toEqual([]);
  });

  it('hands over the voxels, passes on progress and gives the result', async () => {
    const client = createPipelineClient(() => urls);
    const seen: unknown[] = [];
    const run = client.run(ct, {
      onProgress: (progress) => seen.push(progress),
      signal: new AbortController().signal,
      settings,
      contourConvention: 'solid',
    });
    const [worker] = ScriptedWorker.all;
    expect(worker.url).toBe(urls.workerUrl);
    expect(worker.options).toEqual({ type: 'module' });
    expect(worker.requests).toEqual([
      {
        request: {
          id: 1,
          name: 'contour',
          input: { ct, urls, settings, contourConvention: 'solid' },
        },
        transfer: [ct.data.buffer],
      },
    ]);
    const progress = { stage: 'network', fraction: 0.5 } as const;
    worker.say({ type: 'progress', progress });
    worker.say({ type: 'done', output: result });
    await expect(run).resolves.toBe(result);
    expect(seen).toEqual([progress]);
    expect(worker.terminated).toBe(false);
  });

  it('uses the same worker for the next run, which keeps the network loaded', async () => {
    const client = createPipelineClient(() => urls);
    for (let n = 0; n < 2; n++) {
      const run = client.run(ct, { onProgress: ignore, signal: new AbortController().signal });
      ScriptedWorker.all[0].say({ type: 'done', output: result });
      await run;
    }
    expect(ScriptedWorker.all).toHaveLength(1);
    client.dispose();
    expect(ScriptedWorker.all[0].terminated).toBe(true);
  });

  it('turns a failure back into a typed error', async () => {
    const run = createPipelineClient(() => urls).run(ct, {
      onProgress: ignore,
      signal: new AbortController().signal,
    });
    const error = {
      code: 'OUT_OF_MEMORY',
      what: 'No memory.',
      why: 'All used.',
      next: 'Close tabs.',
    };
    ScriptedWorker.all[0].say({ type: 'failed', error: { ...error, code: 'OUT_OF_MEMORY' } });
    await expect(run).rejects.toMatchObject({ name: 'DosimetryError', ...error });
  });

  it('ends the worker when cancelled, and starts a new one afterwards', async () => {
    const client = createPipelineClient(() => urls);
    const controller = new AbortController();
    const run = client.run(ct, { onProgress: ignore, signal: controller.signal });
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(ScriptedWorker.all[0].terminated).toBe(true);

    const next = client.run(ct, { onProgress: ignore, signal: new AbortController().signal });
    expect(ScriptedWorker.all).toHaveLength(2);
    ScriptedWorker.all[1].say({ type: 'done', output: result });
    await expect(next).resolves.toBe(result);
  });

  it('does not ask a worker where the run was cancelled before it began', async () => {
    const run = createPipelineClient(() => urls).run(ct, {
      onProgress: ignore,
      signal: AbortSignal.abort(),
    });
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(ScriptedWorker.all.flatMap(({ requests }) => requests)).toEqual([]);
  });

  it('leaves a worker alone that is cancelled after it finished', async () => {
    const controller = new AbortController();
    const run = createPipelineClient(() => urls).run(ct, {
      onProgress: ignore,
      signal: controller.signal,
    });
    ScriptedWorker.all[0].say({ type: 'done', output: result });
    await run;
    controller.abort();
    expect(ScriptedWorker.all[0].terminated).toBe(false);
  });

  it.each([
    ['SyntaxError in worker.js', /SyntaxError in worker\.js/],
    [undefined, /could not be loaded/],
  ])('reports a crash (%s) and starts a new worker for the next run', async (message, why) => {
    const client = createPipelineClient(() => urls);
    const run = client.run(ct, { onProgress: ignore, signal: new AbortController().signal });
    ScriptedWorker.all[0].onerror!({ message });
    await expect(run).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      why: expect.stringMatching(why) as string,
    });
    const next = client.run(ct, { onProgress: ignore, signal: new AbortController().signal });
    expect(ScriptedWorker.all).toHaveLength(2);
    ScriptedWorker.all[1].say({ type: 'done', output: result });
    await next;
  });

  it.each([
    ['that ends without a word', 180_000, false],
    ['that lives and gets nowhere', 1_800_000, true],
  ])('gives up a worker %s, and starts a new one', async (_name, limitMs, isAlive) => {
    jest.useFakeTimers();
    try {
      const client = createPipelineClient(() => urls);
      const run = client.run(ct, { onProgress: ignore, signal: new AbortController().signal });
      run.catch(ignore);
      for (let ms = 0; ms < limitMs + 10_000; ms += 5_000) {
        if (isAlive && !ScriptedWorker.all[0].terminated) {
          ScriptedWorker.all[0].say({ type: 'alive' });
        }
        jest.advanceTimersByTime(5_000);
      }
      await expect(run).rejects.toMatchObject({ code: 'WORKER_STOPPED' });
      expect(ScriptedWorker.all[0].terminated).toBe(true);
      const next = client.run(ct, { onProgress: ignore, signal: new AbortController().signal });
      ScriptedWorker.all[1].say({ type: 'done', output: result });
      await next;
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('starts a script of another origin through a blob of this origin', async () => {
    jest.useFakeTimers();
    try {
      const client = createPipelineClient(() => ({
        ...urls,
        workerUrl: 'https://cdn.example/worker.js',
      }));
      const run = client.run(ct, { onProgress: ignore, signal: new AbortController().signal });
      const { url } = ScriptedWorker.all[0];
      expect(url).toMatch(/^blob:/);
      const { resolveObjectURL } = jest.requireActual<typeof import('node:buffer')>('node:buffer');
      await expect(resolveObjectURL(url)!.text()).resolves.toBe(
        'import "https://cdn.example/worker.js";',
      );
      ScriptedWorker.all[0].say({ type: 'done', output: result });
      await run;
      jest.advanceTimersByTime(60_000);
      expect(resolveObjectURL(url)).toBeUndefined();
    } finally {
      jest.useRealTimers();
    }
  });
});
