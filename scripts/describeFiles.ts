import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AssetManifest } from '../src/engine/assets';

/** Size and hash of the files of a folder, all or the named ones, by their paths from `target`. */
export async function describeFiles(
  target: string,
  folder: string,
  files?: readonly string[],
): Promise<AssetManifest> {
  const assets: Record<string, AssetManifest[string]> = {};
  for (const file of [...(files ?? (await readdir(path.join(target, folder))))].sort()) {
    const bytes = await readFile(path.join(target, folder, file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    assets[path.posix.join(folder, file)] = { bytes: bytes.length, sha256 };
  }
  return assets;
}
