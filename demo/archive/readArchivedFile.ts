import { readFile } from 'node:fs/promises';
import type { ArchivedInstance } from './createArchive';

export interface ArchivedFile {
  bytes: Buffer;
  transferSyntaxUID: string;
}

/** The Part 10 file as it was stored. */
export async function readArchivedFile(instance: ArchivedInstance): Promise<ArchivedFile> {
  const transferSyntaxUID = String(instance.summary['00083002']?.Value?.[0]);
  return { bytes: await readFile(instance.file), transferSyntaxUID };
}
