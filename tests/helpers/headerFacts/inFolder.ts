import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { NaturalDataset } from '../../../src/dicom/types';
import { toPart10 } from '../../../src/dicom/write';

/** Writes data sets as files into a folder of their own, and removes it after the work. */
export async function inFolder<T>(
  datasets: NaturalDataset[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'header-facts-'));
  try {
    await fs.mkdir(path.join(folder, 'in'));
    for (const [n, dataset] of datasets.entries()) {
      const name = `${String(n).padStart(4, '0')}.dcm`;
      await fs.writeFile(path.join(folder, 'in', name), new Uint8Array(toPart10(dataset)));
    }
    return await work(folder);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
