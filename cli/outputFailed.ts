import { DosimetryError } from '../src/errors';

/** Explanations of the system's error codes for the user who gave the name. */
const meanings: Record<string, string> = {
  EACCES: 'This user is not allowed to write there',
  EPERM: 'The system does not permit it',
  EROFS: 'The disk can only be read',
  ENOSPC: 'The disk is full',
  EDQUOT: 'The quota of this user is used up',
  EFBIG: 'The file is larger than the system allows',
  ENAMETOOLONG: 'The name is too long for this disk',
  EISDIR: 'A folder has this name',
  ENOTDIR: 'A part of the path is a file, not a folder',
  ENOENT: 'A part of the path is not there',
  ELOOP: 'Links in the path lead in a circle',
  EIO: 'The disk reports a fault',
  EPIPE: 'Whoever should read it has gone',
};

const unchanged =
  'No result of this run was left behind, and what was there before is as it was. Mend this, or give another place with --out.';

/**
 * The error for a result that could not be written.
 * @param name the file as the user knows it
 */
export function outputFailed(name: string, cause: unknown, next = unchanged): DosimetryError {
  const { code = '', message = String(cause) } = cause as NodeJS.ErrnoException;
  return new DosimetryError('OUTPUT_FAILED', {
    what: `${name} could not be written.`,
    why: `${Object.hasOwn(meanings, code) ? `${meanings[code]} (${code})` : message.replace(/\.*$/, '')}.`,
    next,
    cause,
  });
}
