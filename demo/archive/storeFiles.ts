import { readFile } from 'node:fs/promises';
import type { Archive } from './createArchive';
import { readInstance } from './readInstance';

/**
 * Takes Part 10 files of a folder into the archive; what it has already stays as it is.
 *
 * @throws Error for a file that is no DICOM
 */
export async function storeFiles(archive: Archive, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const bytes = await readFile(file);
    await archive.store(readInstance(bytes), bytes);
  }
}
