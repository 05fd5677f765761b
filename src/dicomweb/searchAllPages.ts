import { getString } from '../dicom';
import type { NaturalDataset } from '../dicom/types';
import { DosimetryError } from '../errors';

export interface SearchAllPagesOptions {
  /** What tells two results apart. */
  uidKeyword: 'StudyInstanceUID' | 'SeriesInstanceUID';
  /** More than there can be of what is looked for. */
  most: number;
  /** Subject of the error's sentence: "The studies of the patient". */
  subject: string;
}

const pageLength = 100;

/**
 * All results of a search, page by page (PS3.18 8.3.4.4), until one brings nothing new: archives
 * cut pages shorter than they are asked for, and some know no paging and give everything each time.
 * @param search asks for `limit` results from `offset` on
 * @throws TOO_LARGE for `most` results or more; and as the search
 */
export async function searchAllPages(
  search: (paging: { limit: number; offset: number }) => Promise<NaturalDataset[]>,
  { uidKeyword, most, subject }: SearchAllPagesOptions,
): Promise<NaturalDataset[]> {
  const found = new Map<string, NaturalDataset>();
  for (let offset = 0; ;) {
    const page = await search({ limit: pageLength, offset });
    const before = found.size;
    for (const result of page) {
      const uid = getString(result, uidKeyword);
      if (uid !== undefined) {
        found.set(uid, result);
      }
    }
    if (found.size === before) {
      return [...found.values()];
    }
    if (found.size >= most) {
      throw new DosimetryError('TOO_LARGE', {
        what: `${subject} cannot be found.`,
        why: `The archive listed ${found.size}; it seems to pass over what is searched for.`,
        next: 'Use the time points of the open study, and tell the administrator of the archive.',
      });
    }
    offset += page.length;
  }
}
