import fs from 'node:fs/promises';
import path from 'node:path';
import { DosimetryError } from '../src/errors';
import { outputFailed } from './outputFailed';

/**
 * Checks, before the long part of the work, that results can be written into a folder that exists
 * or can be created. Changes nothing.
 * @throws DosimetryError INVALID_ARGUMENT where it is a file or lies below one; OUTPUT_FAILED where
 *   the system does not let this user write there
 */
export async function checkOutputFolder(folder: string): Promise<void> {
  let place = path.resolve(folder);
  try {
    while (!(await exists(place))) {
      place = path.dirname(place);
    }
    if (!(await fs.stat(place)).isDirectory()) {
      throw new Error(`${place} is a file`);
    }
    await fs.access(place, fs.constants.W_OK | fs.constants.X_OK);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) {
      throw outputFailed(folder, cause);
    }
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The folder ${folder} cannot be written.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give a folder for the results with --out.',
      cause,
    });
  }
}

async function exists(place: string): Promise<boolean> {
  try {
    await fs.stat(place);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return false;
    }
    throw error;
  }
}
