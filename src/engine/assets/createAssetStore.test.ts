import { createHash } from 'node:crypto';
import type { Asset } from '.';
import { createAssetStore } from '.';

/** The Cache API, as much of it as is used, in memory. */
class MemoryCaches {
  readonly stored = new Map<string, Map<string, Response>>();

  keys = async (): Promise<string[]> => [...this.stored.keys()];
  delete = async (name: string): Promise<boolean> => this.stored.delete(name);
  open = async (name: string) => {
    const entries = this.stored.get(name) ?? new Map<string, Response>();
    this.stored.set(name, entries);
    return {
      match: async (url: string) => entries.get(url)?.clone(),
      put: async (url: string, response: Response) => void entries.set(url, response),
    };
  };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

function assetOf(name: string, content: string): Asset {
  return {
    name,
    url: `https://viewer.example/plugins/${name}`,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** A server that counts what it is asked for. */
function createServer(files: Record<string, string>) {
  const asked: string[] = [];
  const server = {
    files,
    asked,
    isDown: false,
    fetch: (async (url: string) => {
      const name = new URL(url).pathname.split('/').at(-1)!;
      asked.push(name);
      if (server.isDown) {
        throw new TypeError('Failed to fetch');
      }
      return name in server.files
        ? new Response(server.files[name])
        : new Response('', { status: 404 });
    }) as unknown as typeof fetch,
  };
  return server;
}

function setUp(files: Record<string, string> = { 'a.wasm': 'wasm 1', 'manifest.json': '{}' }) {
  const memory = new MemoryCaches();
  const server = createServer(files);
  const caches = memory as unknown as CacheStorage;
  /** A new store each time, as a new page has. */
  const store = () => createAssetStore({ caches, fetch: server.fetch });
  return { memory, server, store };
}

const asset = assetOf('a.wasm', 'wasm 1');
const manifestUrl = 'https://viewer.example/plugins/manifest.json';

describe('createAssetStore', () => {
  it('loads from the server once, then works without it', async () => {
    const { server, store } = setUp();
    const first = store();
    const progress: number[] = [];
    expect(text(await first.load(asset, (bytes) => progress.push(bytes)))).toBe('wasm 1');
    expect(await first.loadLatest(manifestUrl)).toBe('{}');
    await first.keepOnly([asset], [manifestUrl]);
    expect(progress.at(-1)).toBe(6);

    server.isDown = true;
    const second = store();
    expect(text(await second.load(asset))).toBe('wasm 1');
    expect(await second.loadLatest(manifestUrl)).toBe('{}');
    expect(server.asked).toEqual(['a.wasm', 'manifest.json', 'manifest.json']);
  });

  it('asks the server for the latest manifest each time it is there', async () => {
    const { server, store } = setUp();
    const first = store();
    await first.loadLatest(manifestUrl);
    await first.keepOnly([asset], [manifestUrl]);
    server.files['manifest.json'] = '{"version":2}';
    expect(await store().loadLatest(manifestUrl)).toBe('{"version":2}');
  });

  it('names the cache by its content and deletes older ones, but keeps files that stay', async () => {
    const { memory, server, store } = setUp({ 'a.wasm': 'wasm 1', 'net.onnx': 'net 1' });
    memory.stored.set('of-another-program', new Map());
    const first = store();
    const net = assetOf('net.onnx', 'net 1');
    await first.load(asset);
    await first.load(net);
    await first.keepOnly([asset, net], []);
    const [, name] = await memory.keys();

    server.files['net.onnx'] = 'net 2';
    const newNet = assetOf('net.onnx', 'net 2');
    const second = store();
    await second.load(asset);
    await second.load(newNet);
    await second.keepOnly([asset, newNet], []);
    const names = await memory.keys();
    expect(names).toHaveLength(2);
    expect(names).toContain('of-another-program');
    expect(names).not.toContain(name);
    expect(server.asked).toEqual(['a.wasm', 'net.onnx', 'net.onnx']);
    server.isDown = true;
    expect(text(await store().load(asset))).toBe('wasm 1');
    expect(text(await store().load(newNet))).toBe('net 2');
  });

  it('keeps what is loaded later beside the rest, as long as the version stays', async () => {
    const { memory, server, store } = setUp({ 'a.wasm': 'wasm 1', 'pdf.js': 'writer' });
    const later = assetOf('pdf.js', 'writer');
    const first = store();
    await first.load(asset);
    await first.keepOnly([asset], []);
    await first.load(later);
    await first.keepAlso();
    const second = store();
    await second.load(asset);
    await second.keepOnly([asset], []);
    expect(await memory.keys()).toHaveLength(1);
    server.isDown = true;
    expect(text(await store().load(later))).toBe('writer');
    expect(text(await store().load(asset))).toBe('wasm 1');
  });

  it('keeps nothing later where nothing was kept', async () => {
    const { memory, store } = setUp();
    const only = store();
    await only.load(asset);
    await only.keepAlso();
    expect(await memory.keys()).toEqual([]);
  });

  it('throws a damaged copy away and loads the file again', async () => {
    const { memory, server, store } = setUp();
    const first = store();
    await first.load(asset);
    await first.keepOnly([asset], []);
    const [entries] = memory.stored.values();
    for (const url of entries.keys()) {
      entries.set(url, new Response('wasm ?'));
    }
    expect(text(await store().load(asset))).toBe('wasm 1');
    expect(server.asked).toEqual(['a.wasm', 'a.wasm']);
  });

  it('refuses a file that is not the one of this release', async () => {
    const { server, store } = setUp();
    server.files['a.wasm'] = 'other';
    await expect(store().load(asset)).rejects.toMatchObject({
      code: 'MODEL_MISMATCH',
      why: expect.stringContaining('5 of 6 bytes') as string,
    });
  });

  it('says which file is missing', async () => {
    const { store } = setUp({});
    await expect(store().load(asset)).rejects.toMatchObject({
      code: 'MODEL_UNAVAILABLE',
      why: 'a.wasm answered with HTTP status 404.',
    });
  });

  it.each([
    ['there is no Cache API, as on plain http', undefined],
    [
      'the cache refuses, as in private windows and on full disks',
      {
        keys: () => Promise.reject(new DOMException('no', 'SecurityError')),
        open: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      } as unknown as CacheStorage,
    ],
  ])('goes on where %s', async (_name, caches) => {
    const { server } = setUp();
    const store = createAssetStore({ caches, fetch: server.fetch });
    expect(text(await store.load(asset))).toBe('wasm 1');
    await store.keepOnly([asset], []);
    expect(text(await store.load(asset))).toBe('wasm 1');
    expect(server.asked).toHaveLength(2);
  });
});
