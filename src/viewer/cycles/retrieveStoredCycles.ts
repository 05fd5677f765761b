import type { RadiobiologySettings } from '../../configuration';
import type { CycleRecord, StoredCycles } from '../../cycles';
import { getString, getStrings, requiredString } from '../../dicom';
import { readPatientReports } from '../../dicom/sr';
import type { NaturalDataset } from '../../dicom/types';
import type { DicomWebClient, PatientKey, RequestOptions } from '../../dicomweb';
import { findPatientStudies } from '../../dicomweb/findPatientStudies';
import { headerOfPatient } from '../../dicomweb/headerOfPatient';
import { DosimetryError } from '../../errors';
import { retrieveDoseMapRecord } from './retrieveDoseMapRecord';

export interface RetrieveStoredCyclesOptions extends RequestOptions {
  radiobiology: RadiobiologySettings;
  /** Their dose maps are loaded already. */
  openStudyUIDs: readonly string[];
}

/** Of one patient; more are not reports of a therapy. */
const mostObjects = 300;

/**
 * What the archive holds of the cycles of a patient: dose reports of this program (SR), and of
 * studies without one its dose maps (RTDOSE) with their summaries. Found by PatientID and issuer;
 * objects whose own header is of another person are left out and said, as are those that cannot be
 * read.
 * @throws DosimetryError TOO_LARGE, and as the client
 */
export async function retrieveStoredCycles(
  client: DicomWebClient,
  patient: PatientKey,
  { radiobiology, openStudyUIDs, signal }: RetrieveStoredCyclesOptions,
): Promise<StoredCycles> {
  const { studies, notes } = await findPatientStudies(client, patient, { signal });
  const series = await listSeries(client, studies, signal);
  const headers: NaturalDataset[] = [];
  for (const one of series.filter((each) => getString(each, 'Modality') === 'SR')) {
    headers.push(...(await client.retrieveSeriesMetadata(addressOf(one), { signal })));
  }
  const header = headerOfPatient(patient);
  const held = readPatientReports(headers, header);
  const reported = new Set([
    ...openStudyUIDs,
    ...held.records.map(({ studyInstanceUID }) => studyInstanceUID),
  ]);
  const maps: { record?: CycleRecord; note?: string }[] = [];
  for (const one of series.filter((each) => isOwnDose(each))) {
    if (!reported.has(addressOf(one).studyInstanceUID)) {
      maps.push(
        await retrieveDoseMapRecord(client, addressOf(one), {
          patient: header,
          radiobiology,
          signal,
        }),
      );
    }
  }
  return {
    records: [...held.records, ...maps.flatMap(({ record }) => record ?? [])],
    notes: [...notes, ...held.notes, ...maps.flatMap(({ note }) => note ?? [])],
  };
}

async function listSeries(
  client: DicomWebClient,
  studies: readonly NaturalDataset[],
  signal: AbortSignal | undefined,
): Promise<NaturalDataset[]> {
  const found: NaturalDataset[] = [];
  for (const study of studies.filter(mayHoldDoses)) {
    const studyInstanceUID = requiredString(study, 'StudyInstanceUID');
    const series = await client.searchSeries(studyInstanceUID, {}, { signal });
    // Some services leave the study's own identifier out of the answer.
    found.push(
      ...series
        .filter((one) => getString(one, 'Modality') === 'SR' || isOwnDose(one))
        .map((one) => ({ ...one, StudyInstanceUID: studyInstanceUID })),
    );
  }
  if (found.length > mostObjects) {
    throw new DosimetryError('TOO_LARGE', {
      what: 'The cycles of the patient cannot be listed.',
      why: `The archive lists ${found.length} reports and dose maps; up to ${mostObjects} are read.`,
      next: 'Delete those that are not needed.',
    });
  }
  return found;
}

/** A study that lists its modalities without these holds none. */
function mayHoldDoses(study: NaturalDataset): boolean {
  const modalities = getStrings(study, 'ModalitiesInStudy').flatMap((text) => text.split('\\'));
  return modalities.length === 0 || modalities.some((one) => one === 'SR' || one === 'RTDOSE');
}

/** As `storeKidneySerialDose` and the command line describe it. */
function isOwnDose(series: NaturalDataset): boolean {
  return (
    getString(series, 'Modality') === 'RTDOSE' &&
    /^Absorbed dose, cycle /i.test(getString(series, 'SeriesDescription') ?? '')
  );
}

function addressOf(series: NaturalDataset) {
  return {
    studyInstanceUID: requiredString(series, 'StudyInstanceUID'),
    seriesInstanceUID: requiredString(series, 'SeriesInstanceUID'),
  };
}
