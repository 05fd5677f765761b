import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../shared/data');

/** Absolute path of a file or folder of the shared test data, or undefined where it is missing. */
export function sharedData(relativePath: string): string | undefined {
  const full = path.join(root, relativePath);
  return fs.existsSync(full) ? full : undefined;
}

/** `describe`, or a loudly skipped one where the shared data is missing. */
export function describeWithData(relativePath: string): jest.Describe {
  if (sharedData(relativePath)) {
    return describe;
  }
  process.stderr.write(`SKIPPED: shared data ${relativePath} is missing on this machine\n`);
  return describe.skip;
}
