import { getNumber, getString, getStrings, requiredString } from '../dicom';
import type { NaturalDataset } from '../dicom/types';
import { DosimetryError } from '../errors';
import { describeStudy } from './describeStudy';
import { findPatientStudies } from './findPatientStudies';
import type { PatientKey } from './patientKey';
import { searchAllPages } from './searchAllPages';
import { trueAdministration } from './trueAdministration';
import type { DicomWebClient, RequestOptions, SeriesAddress } from './types';

export interface RetrievePatientHeadersOptions extends RequestOptions {
  /** 0 to 1, after each series. */
  onProgress?: (fraction: number) => void;
}

export interface PatientHeaders {
  /** Headers of all NM, PT and CT images that may belong to time points, without pixels. */
  datasets: NaturalDataset[];
  /** What was passed over, and why, as sentences. */
  notes: string[];
}

const parallelRequests = 4;
const mostSeries = 1000;
/** Of one patient: a hundred time points with several CTs each. */
const mostImages = 60_000;

/**
 * The headers that the time points of a patient are found in: of the studies with NM or PT images
 * their NM, PT and CT series, and CT series of other studies on the same days. Diagnostic CTs of
 * other days are not asked for. The administered activity of PT is read from a file of each series
 * (`trueAdministration`).
 * @throws TOO_LARGE for more images than a patient's time points have; and as `findPatientStudies`
 */
export async function retrievePatientHeaders(
  client: DicomWebClient,
  patient: PatientKey,
  { signal, onProgress }: RetrievePatientHeadersOptions = {},
): Promise<PatientHeaders> {
  const { studies, notes: ofStudies } = await findPatientStudies(client, patient, { signal });
  const notes = [...ofStudies];
  const wanted = wantedSeries(await listSeries(client, studies, { signal }));
  checkNumber(wanted);
  const found = new Array<NaturalDataset[]>(wanted.length);
  const queue = wanted.entries();
  let done = 0;
  const retrieveSome = async () => {
    for (const [n, { address }] of queue) {
      const headers = await client.retrieveSeriesMetadata(address, { signal });
      const checked = await trueAdministration(client, headers, { signal });
      found[n] = checked.datasets;
      notes.push(...(checked.note === undefined ? [] : [checked.note]));
      done++;
      onProgress?.(done / wanted.length);
    }
  };
  await Promise.all(Array.from({ length: parallelRequests }, retrieveSome));
  const empty = wanted.filter((_, n) => found[n].length === 0);
  return {
    datasets: found.flat(),
    notes: [
      ...new Set(notes),
      ...empty.map(
        ({ study, address }) =>
          `The archive has no headers of the series ${address.seriesInstanceUID} of the ${describeStudy(study)}.`,
      ),
    ],
  };
}

interface ListedSeries {
  study: NaturalDataset;
  address: SeriesAddress;
  modality: string;
  images: number;
}

async function listSeries(
  client: DicomWebClient,
  studies: readonly NaturalDataset[],
  options: RequestOptions,
): Promise<ListedSeries[]> {
  const listed: ListedSeries[] = [];
  for (const study of studies.filter(mayBelong)) {
    const studyInstanceUID = requiredString(study, 'StudyInstanceUID');
    const series = await searchAllPages(
      (paging) => client.searchSeries(studyInstanceUID, paging, options),
      { uidKeyword: 'SeriesInstanceUID', most: mostSeries, subject: 'The series of a study' },
    );
    for (const one of series) {
      const seriesInstanceUID = getString(one, 'SeriesInstanceUID');
      if (seriesInstanceUID !== undefined) {
        listed.push({
          study,
          address: { studyInstanceUID, seriesInstanceUID },
          modality: getString(one, 'Modality') ?? '',
          images: getNumber(one, 'NumberOfSeriesRelatedInstances') ?? 1,
        });
      }
    }
  }
  return listed;
}

/** A study that lists its modalities without any of these has nothing of a time point. */
function mayBelong(study: NaturalDataset): boolean {
  const modalities = getStrings(study, 'ModalitiesInStudy').flatMap((text) => text.split('\\'));
  return modalities.length === 0 || modalities.some((modality) => /^(NM|PT|CT)$/.test(modality));
}

function wantedSeries(listed: readonly ListedSeries[]): ListedSeries[] {
  const emission = listed.filter(({ modality }) => /^(NM|PT)$/.test(modality));
  const studies = new Set(emission.map(({ address }) => address.studyInstanceUID));
  const days = new Set(emission.flatMap(({ study }) => getString(study, 'StudyDate') ?? []));
  const cts = listed.filter(
    ({ modality, address, study }) =>
      modality === 'CT' &&
      (studies.has(address.studyInstanceUID) || days.has(getString(study, 'StudyDate') ?? '')),
  );
  return [...emission, ...cts];
}

function checkNumber(wanted: readonly ListedSeries[]): void {
  const images = wanted.reduce((sum, series) => sum + series.images, 0);
  if (images > mostImages) {
    throw new DosimetryError('TOO_LARGE', {
      what: 'The time points of the patient cannot be found.',
      why: `The archive names ${images} images of NM, PT and CT; up to ${mostImages} are read.`,
      next: 'Choose the studies of the therapy by hand.',
    });
  }
}
