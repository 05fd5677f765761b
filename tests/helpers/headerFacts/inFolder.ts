import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { NaturalDataset } from '../../../src/dicom/types';
import { toPart10 } from '../../../src/dicom/write';

/**
 * Writes files into a folder of their own, and removes it after the work.
 *
 * @param contents data sets, or files that are written already
 */
export async function inFolder<T>(
  contents: (NaturalDataset | Uint8Array)[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'header-facts-'));
  try {
    await fs.mkdir(path.join(folder, 'in'));
    for (const [n, content] of contents.entries()) {
      const name = `${String(n).padStart(4, '0')}.dcm`;
      const bytes = content instanceof Uint8Array ? content : new Uint8Array(toPart10(content));
      await fs.writeFile(path.join(folder, 'in', name), bytes);
    }
    return await work(folder);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
