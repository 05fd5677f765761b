import fs from 'node:fs';
import path from 'node:path';
import { sharedData } from '../../helpers/sharedData';

export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

const largest = 200_000;

/**
 * Small files of the shared test data, in the order of their names; none, said loudly, where it is
 * missing.
 */
export function sharedFiles(): NamedFile[] {
  return ['dicom', 'field'].flatMap((folder) => {
    const root = sharedData(folder);
    if (!root) {
      process.stderr.write(
        `SKIPPED: shared data ${folder} is missing; the fuzzer runs without it\n`,
      );
      return [];
    }
    return fs
      .readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(dcm|seg)$/.test(name))
      .sort()
      .map((name) => path.join(root, name))
      .filter((file) => fs.statSync(file).size <= largest)
      .map((file) => ({ name: path.relative(root, file), bytes: fs.readFileSync(file) }));
  });
}
