import type { RtStruct } from '../../src/dicom/rtstruct';
import { DosimetryError } from '../../src/errors';
import type { SpectSession } from '../../src/sessions';
import { readStructureSet } from '../readStructureSet';
import { imagesOfStructureSet, sessionsDrawnOn } from './structureSessions';

/** A structure set with the sessions whose CT it was drawn on; several may share one. */
export interface MatchedStructureSet {
  file: string;
  rtStruct: RtStruct;
  /** `SpectSession.id`; at least one. */
  sessions: string[];
}

/**
 * Tells which sessions each structure set was drawn on: by the CT series that it refers to, else by
 * its frame of reference.
 *
 * @throws DosimetryError INVALID_ARGUMENT where a file cannot be read or fits no session;
 *   SEVERAL_STRUCTURE_SETS where two were drawn on one session; and as
 *   readStructureSet
 */
export async function matchStructureSets(
  files: readonly string[],
  sessions: readonly SpectSession[],
): Promise<MatchedStructureSet[]> {
  const matched: MatchedStructureSet[] = [];
  for (const file of files) {
    const { rtStruct } = await readStructureSet(file);
    const images = imagesOfStructureSet(rtStruct);
    const ids = sessionsDrawnOn(file, images, sessions).map(({ id }) => id);
    const other = matched.find((set) => set.sessions.some((id) => ids.includes(id)));
    if (other) {
      throw new DosimetryError('SEVERAL_STRUCTURE_SETS', {
        what: `${other.file} and ${file} were drawn on the same session.`,
        why: 'Nothing says which of them is meant.',
        next: 'Give one --rtstruct for each session at most.',
      });
    }
    matched.push({ file, rtStruct, sessions: ids });
  }
  return matched;
}
