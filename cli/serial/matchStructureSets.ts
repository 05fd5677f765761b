import type { RtStruct } from '../../src/dicom/rtstruct';
import { DosimetryError } from '../../src/errors';
import type { SpectSession } from '../../src/sessions';
import { readStructureSet } from '../readStructureSet';

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
    const ids = sessionsOf(file, rtStruct, sessions).map(({ id }) => id);
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

function sessionsOf(
  file: string,
  { referencedSeriesInstanceUIDs, structures }: RtStruct,
  sessions: readonly SpectSession[],
): SpectSession[] {
  const series = new Set(referencedSeriesInstanceUIDs);
  const frames = new Set(
    structures.flatMap(({ frameOfReferenceUID }) => frameOfReferenceUID ?? []),
  );
  const ofCt = sessions.filter(({ ct }) => ct && series.has(ct.seriesInstanceUID));
  const ofFrame = sessions.filter(
    ({ ct, frameOfReferenceUID }) =>
      frames.has(ct?.frameOfReferenceUID ?? '') || frames.has(frameOfReferenceUID ?? ''),
  );
  const found = ofCt.length > 0 ? ofCt : ofFrame;
  if (found.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `${file} fits none of the sessions.`,
      why: `It refers to the series ${[...series].join(', ') || '(none)'} and the frame of reference ${[...frames].join(', ') || '(none)'}; the CTs of the sessions are ${sessions.map(({ ct }) => ct?.seriesInstanceUID ?? '(none)').join(', ')}.`,
      next: 'Give structure sets that were drawn on the CTs below --sessions.',
    });
  }
  return found;
}
