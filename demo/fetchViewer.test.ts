import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DosimetryError } from '../src/errors';
import { fetchViewer } from './fetchViewer';

let dir: string;
let packed: string;
let integrity: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'viewer-'));
  const dist = path.join(dir, 'package', 'dist');
  mkdirSync(dist, { recursive: true });
  writeFileSync(path.join(dist, 'index.html'), 'the viewer');
  packed = path.join(dir, 'app.tgz');
  execFileSync('tar', ['-czf', packed, '-C', dir, 'package']);
  integrity = `sha512-${createHash('sha512').update(readFileSync(packed)).digest('base64')}`;
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('fetchViewer', () => {
  it('unpacks what is the released file, and fetches it only once', async () => {
    const pack = jest.fn(async () => packed);
    const cacheDir = path.join(dir, 'cache');
    const first = await fetchViewer({ cacheDir, pack, integrity });
    expect(readFileSync(path.join(first, 'index.html'), 'utf8')).toBe('the viewer');
    await expect(fetchViewer({ cacheDir, pack, integrity })).resolves.toBe(first);
    expect(pack).toHaveBeenCalledTimes(1);
    expect(readdirSync(cacheDir)).toEqual([path.basename(first)]);
  });

  it('serves two that fetch at the same time', async () => {
    const options = { cacheDir: path.join(dir, 'cache'), pack: async () => packed, integrity };
    const [one, two] = await Promise.all([fetchViewer(options), fetchViewer(options)]);
    expect(one).toBe(two);
    expect(readdirSync(options.cacheDir)).toEqual([path.basename(one)]);
  });

  it('refuses any other file and leaves nothing behind', async () => {
    const cacheDir = path.join(dir, 'cache');
    await expect(fetchViewer({ cacheDir, pack: async () => packed })).rejects.toMatchObject({
      code: 'INVALID_CONFIGURATION',
      why: expect.stringContaining(integrity),
    });
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  it('says why where it cannot be fetched', async () => {
    const pack = async () => {
      throw new DosimetryError('NETWORK_FAILED', { what: 'a', why: 'b', next: 'c' });
    };
    await expect(fetchViewer({ cacheDir: path.join(dir, 'cache'), pack })).rejects.toMatchObject({
      code: 'NETWORK_FAILED',
    });
  });
});
