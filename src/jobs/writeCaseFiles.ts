import { zipSync } from 'fflate';
import { DosimetryError } from '../errors';
import { writeFlaggedCase } from '../flagged';
import type { FlaggedCase, FlaggedCaseInput } from '../flagged';
import type { CtVolume } from '../volume/types';

export interface WriteCaseFilesInput extends Omit<FlaggedCaseInput, 'ct'> {
  /** Each for itself, or all in one archive of the case's name. */
  form: 'files' | 'zip';
}

/** The earliest that a zip can hold: it must not tell the day either. */
const noDate = new Date(1980, 0, 1);

/**
 * A flagged case as files.
 * @param ct as kept for later jobs
 * @throws DosimetryError INVALID_ARGUMENT without a CT, and as writeFlaggedCase
 */
export function writeCaseFiles(
  ct: CtVolume | undefined,
  { form, ...input }: WriteCaseFilesInput,
): FlaggedCase {
  if (!ct) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The case cannot be written.',
      why: 'The CT is not in memory any more.',
      next: 'Contour it again, or open its contours again, and flag it then.',
    });
  }
  const written = writeFlaggedCase({ ...input, ct });
  if (form === 'files') {
    return written;
  }
  const tree = Object.fromEntries(
    written.files.map(({ name, content }) => [`${input.name}/${name}`, content]),
  );
  const content = new Uint8Array(zipSync(tree, { mtime: noDate }));
  return { ...written, files: [{ name: `${input.name}.zip`, content }] };
}
