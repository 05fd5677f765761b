import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Subresource integrity (SHA-384) of each file below a folder, by its path from there. */
export async function integrityOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
  const integrity: Record<string, string> = {};
  for (const name of files) {
    const hash = createHash('sha384').update(await readFile(path.join(folder, name)));
    integrity[name] = `sha384-${hash.digest('base64')}`;
  }
  return integrity;
}
