import type { SiteConfiguration } from '../../src/configuration';
import type { StoredCycles } from '../../src/cycles';
import { decodePixelData, getString } from '../../src/dicom';
import { readDoseMapRecord } from '../../src/dicom/dosemap/readDoseMapRecord';
import { readPatientReports } from '../../src/dicom/sr';
import type { NaturalDataset } from '../../src/dicom/types';
import { copiesNotes } from '../copiesNotes';
import { pixelCodec } from '../pixelCodec';
import { readDicomFolder } from '../readDicomFolder';

/**
 * The cycles of a patient from a folder of objects that this program stored: dose reports (SR), and
 * of studies without one dose maps (RTDOSE). Other files of the folder are passed over.
 * @param patient a header of the patient whose cycles are wanted
 * @throws DosimetryError INVALID_ARGUMENT where the folder cannot be read, and of the decoder
 */
export async function earlierCycles(
  place: string,
  patient: NaturalDataset,
  { radiobiology }: Pick<SiteConfiguration, 'radiobiology'>,
): Promise<StoredCycles> {
  const folder = await readDicomFolder(place);
  const ofModality = (modality: string) =>
    folder.files.filter(({ dataset }) => getString(dataset, 'Modality') === modality);
  const held = readPatientReports(
    ofModality('SR').map(({ dataset }) => dataset),
    patient,
  );
  const reported = new Set(held.records.map(({ studyInstanceUID }) => studyInstanceUID));
  const maps: ReturnType<typeof readDoseMapRecord>[] = [];
  for (const { dataset, transferSyntaxUID } of ofModality('RTDOSE')) {
    if (!reported.has(getString(dataset, 'StudyInstanceUID') ?? '')) {
      const storedValues = await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
      maps.push(readDoseMapRecord({ dataset, storedValues }, { patient, radiobiology }));
    }
  }
  return {
    records: [...held.records, ...maps.flatMap(({ record }) => record ?? [])],
    notes: [
      ...held.notes,
      ...maps.flatMap(({ note }) => note ?? []),
      ...folder.unreadable.map(({ path: file, error }) => `${file} was left out: ${error.why}`),
      ...copiesNotes(folder),
    ],
  };
}
