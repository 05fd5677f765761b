import { createHash } from 'node:crypto';
import { resolveObjectURL } from 'node:buffer';
import { startWorker } from './startWorker';

const folder = 'https://viewer.example/plugins/';
const url = `${folder}kidney-dosimetry-jobs.js`;
const chunk = 'kidney-dosimetry-chunk-A1.js';
const files: Record<string, string> = {
  'kidney-dosimetry-jobs.js': `import{a}from"./${chunk}";a();import("./later.js");`,
  [chunk]: 'export const a=()=>1;',
};

class FakeWorker {
  static all: FakeWorker[] = [];
  /** What becomes of workers from blobs. */
  static allowsBlobs = true;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault(): void; message?: string }) => void) | null = null;
  posted: unknown[][] = [];
  isEnded = false;

  constructor(readonly address: string) {
    FakeWorker.all.push(this);
    if (address.startsWith('blob:')) {
      setImmediate(() =>
        FakeWorker.allowsBlobs
          ? this.onmessage?.({ data: 'started' })
          : this.onerror?.({ preventDefault: () => undefined }),
      );
    }
  }

  postMessage(...args: unknown[]): void {
    this.posted.push(args);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

/** A browser's cache with what an earlier run has kept. */
function cachesWith(kept: Record<string, string>): CacheStorage {
  const entries = new Map(
    Object.entries(kept).map(([name, content]) => {
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
      return [name === 'assets.json' ? folder + name : `${folder}${name}?v=${hash}`, content];
    }),
  );
  const cache = {
    match: async (key: string) => (entries.has(key) ? new Response(entries.get(key)) : undefined),
  };
  return {
    keys: async () => ['kidney-dosimetry-assets-0123456789ab'],
    open: async () => cache,
  } as unknown as CacheStorage;
}

const list = JSON.stringify(
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') },
    ]),
  ),
);
const scope = globalThis as unknown as Record<string, unknown>;
const before = { Worker: scope.Worker, location: scope.location, fetch: scope.fetch };

beforeEach(() => {
  FakeWorker.all = [];
  FakeWorker.allowsBlobs = true;
  scope.Worker = FakeWorker;
  scope.location = { origin: 'https://viewer.example' };
  scope.caches = cachesWith({ ...files, 'assets.json': list });
  scope.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
});

afterEach(() => {
  Object.assign(scope, before);
  delete scope.caches;
});

/** The first worker of which this is true, as soon as it is. */
async function workerThat(isMeant: (worker: FakeWorker) => boolean): Promise<FakeWorker> {
  for (const start = Date.now(); Date.now() - start < 120_000;) {
    const worker = FakeWorker.all.find(isMeant);
    if (worker) {
      return worker;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('there is no such worker');
}

/** The worker that has what was posted. */
const posted = () => workerThat((worker) => worker.posted.length > 0);

describe('startWorker', () => {
  it('starts at once where nothing can be kept, as on plain http', () => {
    delete scope.caches;
    startWorker(url).postMessage('ct', []);
    expect(FakeWorker.all.map(({ address }) => address)).toEqual([url]);
    expect(FakeWorker.all[0].posted).toEqual([['ct', []]]);
  });

  it('starts from its address while the server is there, and holds messages until then', async () => {
    let answer: (response: Response) => void = () => undefined;
    scope.fetch = () => new Promise<Response>((resolve) => (answer = resolve));
    const worker = startWorker(url);
    const heard: unknown[] = [];
    worker.onmessage = ({ data }) => heard.push(data);
    const buffer = new ArrayBuffer(8);
    worker.postMessage('ct', [buffer]);
    expect(FakeWorker.all).toEqual([]);
    // A server without such a file is there, too.
    answer(new Response('', { status: 404 }));
    const started = await posted();
    expect(started.address).toBe(url);
    expect(started.posted).toEqual([['ct', [buffer]]]);
    worker.postMessage('more', []);
    expect(started.posted).toHaveLength(2);
    started.onmessage!({ data: 'done' });
    expect(heard).toEqual(['done']);
    worker.terminate();
    expect(started.isEnded).toBe(true);
  });

  it('starts the copy of the script, and of its modules, where the server is out of reach', async () => {
    const worker = startWorker(url);
    worker.postMessage('ct', []);
    const { address } = await posted();
    const text = await resolveObjectURL(address)!.text();
    const [, imported] = /import\{a\}from"(blob:[^"]+)";/.exec(text)!;
    expect(await resolveObjectURL(imported)!.text()).toBe(files[chunk]);
    // What is loaded later comes from the server, if it is back.
    expect(text).toMatch(`import("${folder}later.js")`);
  });

  it.each([
    ['the policy does not allow copies', () => (FakeWorker.allowsBlobs = false)],
    ['there is no copy', () => (scope.caches = cachesWith({}))],
    [
      'a copy is damaged',
      () => {
        const damaged = list.replace(/"sha256":"[0-9a-f]{4}/, '"sha256":"0000');
        scope.caches = cachesWith({ ...files, 'assets.json': damaged });
      },
    ],
  ])('leaves it to the browser’s own cache where %s', async (_why, prepare) => {
    prepare();
    startWorker(url).postMessage('ct', []);
    expect((await posted()).address).toBe(url);
  });

  it('ends a worker that nobody waits for any more', async () => {
    const worker = startWorker(url);
    worker.postMessage('ct', []);
    worker.terminate();
    const started = await workerThat(({ isEnded }) => isEnded);
    expect(FakeWorker.all).toEqual([started]);
    expect(started.posted).toEqual([]);
  });

  it('tells whoever waits where no worker can be made', async () => {
    scope.Worker = function refuse() {
      throw new DOMException('not here', 'SecurityError');
    };
    const worker = startWorker(url);
    const error = await new Promise((resolve) => {
      worker.onerror = resolve;
    });
    expect(error).toEqual({ message: 'SecurityError: not here' });
  });
});
