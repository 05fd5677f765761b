import { getString, requiredString } from '../../dicom';
import type { NaturalDataset } from '../../dicom/types';
import type { DicomWebClient } from '../../dicomweb';
import { DosimetryError } from '../../errors';
import type { ContourObject } from './contourObject';
import { describeContourObject } from './describeContourObject';

/** Of one study; more are not contours of a patient. */
const mostSeries = 200;

export interface ListContourObjectsOptions {
  /** Studies to look through. */
  studyInstanceUIDs: readonly string[];
  /** Of these, those that are open. */
  openStudyUIDs: readonly string[];
  signal?: AbortSignal;
}

/**
 * The structure sets and segmentations with kidneys in some studies, the newest first, from their
 * headers. An object that cannot be understood is passed over: opening it would say why.
 *
 * @throws DosimetryError TOO_LARGE, and as the client
 */
export async function listContourObjects(
  client: DicomWebClient,
  { studyInstanceUIDs, openStudyUIDs, signal }: ListContourObjectsOptions,
): Promise<ContourObject[]> {
  const found: ContourObject[] = [];
  for (const studyInstanceUID of studyInstanceUIDs) {
    const series = (await client.searchSeries(studyInstanceUID, {}, { signal })).filter((one) =>
      ['RTSTRUCT', 'SEG'].includes(getString(one, 'Modality') ?? ''),
    );
    if (series.length > mostSeries) {
      throw new DosimetryError('TOO_LARGE', {
        what: 'The contours of this study cannot be listed.',
        why: `The archive lists ${series.length} structure sets and segmentations in it.`,
        next: 'Delete those that are not needed.',
      });
    }
    for (const one of series) {
      const address = {
        studyInstanceUID,
        seriesInstanceUID: requiredString(one, 'SeriesInstanceUID'),
      };
      const headers = await client.retrieveSeriesMetadata(address, { signal });
      found.push(...headers.flatMap((header) => describe(header, openStudyUIDs)));
    }
  }
  return found.sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

function describe(header: NaturalDataset, openStudyUIDs: readonly string[]): ContourObject[] {
  try {
    const object = describeContourObject(header, openStudyUIDs);
    return object ? [object] : [];
  } catch {
    return [];
  }
}
