import fs from 'node:fs';
import path from 'node:path';
import { getNumber, getString, requiredString } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import type { DicomWebClient } from '../../src/dicomweb';
import { DosimetryError } from '../../src/errors';

const wantedModalities = /^(CT|NM|PT|RTDOSE)$/;
const parallelRequests = 6;

/**
 * Stores the CT, NM, PT and RTDOSE files of a study in a folder.
 * @param series of the study, as the archive lists them
 * @throws DosimetryError of the archive; INCOMPLETE_SERIES where it gives fewer images than it
 *   announces
 */
export async function downloadStudy(
  client: DicomWebClient,
  series: readonly NaturalDataset[],
  folder: string,
): Promise<void> {
  const wanted = series.filter((one) => wantedModalities.test(getString(one, 'Modality') ?? ''));
  for (const [n, one] of wanted.entries()) {
    const place = path.join(folder, String(n));
    fs.mkdirSync(place, { recursive: true });
    await downloadSeries(client, one, place);
  }
}

async function downloadSeries(
  client: DicomWebClient,
  series: NaturalDataset,
  folder: string,
): Promise<void> {
  const address = {
    studyInstanceUID: requiredString(series, 'StudyInstanceUID'),
    seriesInstanceUID: requiredString(series, 'SeriesInstanceUID'),
  };
  const headers = await client.retrieveSeriesMetadata(address);
  const announced = getNumber(series, 'NumberOfSeriesRelatedInstances') ?? headers.length;
  if (headers.length < announced) {
    throw new DosimetryError('INCOMPLETE_SERIES', {
      what: `The archive gives ${headers.length} of the ${announced} images of a series.`,
      why: `The series is ${address.seriesInstanceUID}.`,
      next: 'Run the batch again when the archive has received all of it.',
    });
  }
  const rest = headers.entries();
  const downloadSome = async () => {
    for (const [n, header] of rest) {
      const sopInstanceUID = requiredString(header, 'SOPInstanceUID');
      const part10 = await client.retrieveInstance({ ...address, sopInstanceUID });
      fs.writeFileSync(path.join(folder, `${n}.dcm`), part10);
    }
  };
  await Promise.all(Array.from({ length: parallelRequests }, downloadSome));
}
