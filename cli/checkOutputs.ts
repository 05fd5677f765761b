import fs from 'node:fs';
import path from 'node:path';
import { DosimetryError } from '../src/errors';
import { outputFailed } from './outputFailed';

export interface OutputOptions {
  /** Existing results may be replaced. */
  force?: boolean;
}

/**
 * Checks that results may be written under these names; called before the long part of the work,
 * and again before writing. Changes nothing.
 * @throws DosimetryError OUTPUT_EXISTS where files exist and `force` is not given; OUTPUT_FAILED
 *   where a name cannot be used or belongs to something other than a plain file (a folder, a
 *   device)
 */
export function checkOutputs(files: readonly string[], { force = false }: OutputOptions): void {
  const present = files.filter(isPlainFile);
  if (present.length > 0 && !force) {
    throw outputExists(present);
  }
}

export function outputExists(files: readonly string[]): DosimetryError {
  const shown = files.slice(0, 5).map((file) => path.basename(file));
  const more = files.length > shown.length ? ` and ${files.length - shown.length} more` : '';
  return new DosimetryError('OUTPUT_EXISTS', {
    what: `${path.dirname(files[0])} has results already.`,
    why: `${shown.join(', ')}${more} would be overwritten.`,
    next: 'Give another place with --out, or --force to replace them.',
  });
}

/** False where nothing has this name. */
function isPlainFile(file: string): boolean {
  try {
    // For a link, the link itself is replaced; but a link to a device or pipe counts as that device
    // or pipe.
    const found = fs.lstatSync(file, { throwIfNoEntry: false });
    const target = found?.isSymbolicLink() ? fs.statSync(file, { throwIfNoEntry: false }) : found;
    if (target && !target.isFile()) {
      const code = target.isDirectory() ? 'EISDIR' : 'EINVAL';
      throw Object.assign(new Error('It is a device or pipe, not a file'), { code });
    }
    return found !== undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return false;
    }
    throw outputFailed(file, error);
  }
}
