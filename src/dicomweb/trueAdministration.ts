import { getNumber, getSequence, getString, readDicomFile, requiredString } from '../dicom';
import type { NaturalDataset } from '../dicom/types';
import type { DicomWebClient, RequestOptions } from './types';

/**
 * The headers of one series with the administration of its file. Archives give metadata as JSON,
 * and some cut whole numbers to 32 bits (Orthanc 1.10.1: RadionuclideTotalDose 7400000000 Bq of a
 * PT becomes 3105032704): a plausible activity, and a wrong one. NM has MBq, which fit.
 * @returns a note where metadata and file differ; the same for all series that differ alike
 */
export async function trueAdministration(
  client: Pick<DicomWebClient, 'retrieveInstance'>,
  datasets: readonly NaturalDataset[],
  options: RequestOptions = {},
): Promise<{ datasets: NaturalDataset[]; note?: string }> {
  const first = datasets.find((dataset) => totalDose(dataset) !== undefined);
  if (!first || getString(first, 'Modality') !== 'PT') {
    return { datasets: [...datasets] };
  }
  const file = await client.retrieveInstance(
    {
      studyInstanceUID: requiredString(first, 'StudyInstanceUID'),
      seriesInstanceUID: requiredString(first, 'SeriesInstanceUID'),
      sopInstanceUID: requiredString(first, 'SOPInstanceUID'),
    },
    options,
  );
  const { dataset } = readDicomFile(file);
  const [listed, own] = [totalDose(first), totalDose(dataset)];
  if (listed === own) {
    return { datasets: [...datasets] };
  }
  const sequence = dataset.RadiopharmaceuticalInformationSequence;
  return {
    datasets: datasets.map((one) =>
      totalDose(one) === listed
        ? { ...one, RadiopharmaceuticalInformationSequence: sequence }
        : one,
    ),
    note: `The archive lists RadionuclideTotalDose ${listed} Bq for PT images whose file itself says ${own ?? 'nothing'}; what the file says was taken.`,
  };
}

/** Undefined for a number that is none, too: that is for who reads the headers. */
function totalDose(dataset: NaturalDataset): number | undefined {
  try {
    const [item = {}] = getSequence(dataset, 'RadiopharmaceuticalInformationSequence');
    return getNumber(item, 'RadionuclideTotalDose');
  } catch {
    return undefined;
  }
}
