import { ctSeriesGeometry, getString } from '../../src/dicom';
import { checkSamePatient } from '../../src/dicom/patient/checkSamePatient';
import { withoutKidneys } from '../../src/dicom/structures';
import type { StructureContours } from '../../src/dicom/structures';
import { inFile } from '../../src/errors';
import type { DrawnStructure, SerialFinding } from '../../src/serial';
import type { SpectSession } from '../../src/sessions';
import { filesOfSeries } from './filesOfSeries';
import { readStructureFile } from './readStructureFile';
import type { StructureFile } from './readStructureFile';
import type { TherapyFiles } from './readTherapy';
import type { SessionContours } from './sessionContours';
import { sessionsDrawnOn } from './structureSessions';

/** What was drawn on one session besides the kidneys, and what the reader must know of it. */
export interface SessionStructures {
  structures: DrawnStructure[];
  findings: SerialFinding[];
}

/**
 * The structures of all files by session. One name on two sessions is one structure; of two files
 * on one session that have a name both, the second is numbered.
 *
 * @param files RTSTRUCT and SEG
 * @param kidneys by SeriesInstanceUID of the CT; those among the structures are not counted twice
 * @returns by `SpectSession.id`
 * @throws DosimetryError as readStructureFile and its drawing; INVALID_ARGUMENT where a file fits
 *   no session with a CT; MIXED_PATIENT
 */
export async function readStructures(
  files: readonly string[],
  sessions: readonly SpectSession[],
  therapy: TherapyFiles,
  kidneys: ReadonlyMap<string, SessionContours>,
): Promise<Map<string, SessionStructures>> {
  const found = new Map<string, SessionStructures>();
  const withCt = sessions.filter(({ ct }) => ct);
  for (const file of files) {
    const read = await readStructureFile(file);
    for (const session of sessionsDrawnOn(file, read.images, withCt)) {
      const before = found.get(session.id) ?? { structures: [], findings: [] };
      const drawn = drawOn(file, read, session, therapy);
      const own = kidneys.get(session.ct!.seriesInstanceUID)?.kidneys;
      found.set(session.id, joined(before, drawn, own, session.id));
    }
  }
  return found;
}

function drawOn(
  file: string,
  { draw, patientID }: StructureFile,
  { ct }: SpectSession,
  therapy: TherapyFiles,
): StructureContours {
  const datasets = filesOfSeries(therapy, ct!).map(({ dataset }) => dataset);
  try {
    checkSamePatient(getString(datasets[0], 'PatientID'), patientID, 'The structures');
    return draw(ctSeriesGeometry(datasets).geometry);
  } catch (error) {
    throw inFile(file, error);
  }
}

function joined(
  before: SessionStructures,
  { structures, leftOut, notes }: StructureContours,
  kidneys: SessionContours['kidneys'],
  timePoint: string,
): SessionStructures {
  const { kept, counted } = withoutKidneys(structures, kidneys);
  const taken = new Set(before.structures.map(({ name }) => name));
  return {
    structures: [
      ...before.structures,
      ...kept.map(({ name, kind, code, contour }) => ({
        name: numbered(name, taken),
        kind,
        ...(code && { code }),
        contour,
      })),
    ],
    findings: [
      ...before.findings,
      ...leftOut.map(({ name, why }) => ({
        code: 'SERIAL_STRUCTURE_LEFT_OUT',
        structure: name,
        timePoint,
        text: `The structure "${name}" has no dose: ${why}`,
      })),
      ...counted.map(({ name }) => ({
        code: 'SERIAL_STRUCTURE_IS_KIDNEY',
        structure: name,
        timePoint,
        text: `"${name}" is a kidney that is counted among the kidneys, in their contours; it is not counted twice.`,
      })),
      ...notes.map((text) => ({ code: 'SERIAL_STRUCTURE_NOTE', timePoint, text })),
    ],
  };
}

function numbered(name: string, taken: Set<string>): string {
  let unique = name;
  for (let n = 2; taken.has(unique); n++) {
    unique = `${name} (${n})`;
  }
  taken.add(unique);
  return unique;
}
