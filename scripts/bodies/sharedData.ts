import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../shared/data');

/** Absolute path of a file or folder of the shared data, or undefined where it is missing. */
export function sharedData(relativePath: string): string | undefined {
  const full = path.join(root, relativePath);
  return fs.existsSync(full) ? full : undefined;
}
