import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { DosimetryError } from '../src/errors';
import { demoViewerVersion, viewerReleases } from './viewerReleases';
import type { ViewerVersion } from './viewerReleases';

export interface FetchViewerOptions {
  /** Which release; default: the one that the demo shows. */
  version?: ViewerVersion;
  /** Folder for downloads; by default .cache in the repository. */
  cacheDir?: string;
  /** Gets the packed viewer into a folder and gives the file's path; by default `npm pack`. */
  pack?: (dir: string, version: ViewerVersion) => Promise<string>;
  /** Subresource-integrity text of the packed viewer. */
  integrity?: string;
}

const viewerPackage = '@ohif/app';
const run = promisify(execFile);

/**
 * The released viewer's dist folder, fetched once from the npm registry and then reused. It is
 * packed rather than installed: as a dependency it would bring hundreds of packages that its build
 * already contains.
 *
 * @returns absolute path of the folder with index.html
 * @throws DosimetryError NETWORK_FAILED where it cannot be fetched; INVALID_CONFIGURATION where
 *   what came is not the released file
 */
export async function fetchViewer(options: FetchViewerOptions = {}): Promise<string> {
  const cacheDir = options.cacheDir ?? path.resolve(__dirname, '..', '.cache');
  const version = options.version ?? demoViewerVersion;
  const target = path.join(cacheDir, `ohif-app-${version}`);
  if (await exists(path.join(target, 'index.html'))) {
    return target;
  }
  await mkdir(cacheDir, { recursive: true });
  const work = await mkdtemp(path.join(cacheDir, 'fetch-'));
  try {
    const packed = await (options.pack ?? packViewer)(work, version);
    await checkIntegrity(packed, version, options.integrity ?? viewerReleases[version]);
    await run('tar', ['-xzf', packed, '-C', work, 'package/dist']);
    // The rename comes last, so a folder of this name is always complete.
    await rename(path.join(work, 'package', 'dist'), target).catch(async (error: unknown) => {
      if (!(await exists(path.join(target, 'index.html')))) {
        throw error;
      }
    });
    return target;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function packViewer(dir: string, version: ViewerVersion): Promise<string> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    const { stdout } = await run(
      npm,
      ['pack', `${viewerPackage}@${version}`, '--silent', '--pack-destination', dir],
      { cwd: dir, shell: process.platform === 'win32', maxBuffer: 1 << 24 },
    );
    return path.join(dir, stdout.trim().split('\n').pop() as string);
  } catch (error) {
    throw new DosimetryError('NETWORK_FAILED', {
      what: `The viewer ${viewerPackage} ${version} could not be fetched from the npm registry.`,
      why: `npm said: ${firstLine(error)}`,
      next: 'Connect to the internet or set npm’s registry and proxy, then start again; it is fetched only once (50 MB).',
      cause: error,
    });
  }
}

async function checkIntegrity(
  file: string,
  version: ViewerVersion,
  integrity: string,
): Promise<void> {
  const found = `sha512-${createHash('sha512')
    .update(await readFile(file))
    .digest('base64')}`;
  if (found !== integrity) {
    throw new DosimetryError('INVALID_CONFIGURATION', {
      what: `The fetched viewer is not the released ${viewerPackage} ${version}.`,
      why: `Its checksum is ${found}, not ${integrity}.`,
      next: 'Start again; if it happens again, check which npm registry is set (npm config get registry).',
    });
  }
}

function firstLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string };
  return ((stderr || message) ?? String(error)).trim().split('\n').slice(0, 3).join(' ');
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
