import fs from 'node:fs/promises';
import { DosimetryError } from '../src/errors';

/**
 * The bytes of a file that the user named.
 * @param option as the user wrote it, for example --contours
 * @throws DosimetryError INVALID_ARGUMENT
 */
export async function readGivenFile(file: string, option: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(file);
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The file ${file} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: `Give a file with ${option}.`,
      cause,
    });
  }
}
