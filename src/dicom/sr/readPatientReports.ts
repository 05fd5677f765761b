import { recordsOfReports } from '../../cycles';
import type { StoredCycles, StoredDoseReport } from '../../cycles';
import { DosimetryError } from '../../errors';
import { getString } from '../attributes/getString';
import { differingPatientKeyword } from '../patient/differingPatientKeyword';
import type { NaturalDataset } from '../types';
import { readDoseSr } from './readDoseSr';

/**
 * The cycles of a patient from structured reports: those of this program that hold. What was
 * replaced or rejected, cannot be read, or is of another person is left out with a sentence;
 * reports of other kinds are passed over.
 * @param patient a header of the patient whose cycles are wanted
 */
export function readPatientReports(
  headers: readonly NaturalDataset[],
  patient: NaturalDataset,
): StoredCycles {
  const read = headers.map((header) => readOne(header, patient));
  const held = recordsOfReports(read.flatMap(({ report }) => report ?? []));
  return {
    records: held.records,
    notes: [...read.flatMap(({ note }) => note ?? []), ...held.notes],
  };
}

function readOne(
  header: NaturalDataset,
  patient: NaturalDataset,
): { report?: StoredDoseReport; note?: string } {
  const name = `SOP instance ${getString(header, 'SOPInstanceUID') ?? 'unknown'}`;
  try {
    const report = readDoseSr(header);
    const differing = report && differingPatientKeyword(patient, header);
    return differing
      ? {
          note: `A dose report has another ${differing} than the images of this patient (${name}): it was left out as that of another person.`,
        }
      : { report };
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    return { note: `A dose report (${name}) was left out: ${error.why}` };
  }
}
