import type { CycleRecord } from '../../cycles';
import { readDoseMapRecord } from '../../dicom/dosemap/readDoseMapRecord';
import type { ReadDoseMapRecordOptions } from '../../dicom/dosemap/readDoseMapRecord';
import type { DicomWebClient, RequestOptions, SeriesAddress } from '../../dicomweb';
import { retrieveImages } from '../../dicomweb/retrieveImages';
import { DosimetryError } from '../../errors';

/**
 * The cycle of a stored dose map of this program. It is read whole: its summary counts only with
 * its own pixels. One that does not come whole is left out with a sentence.
 * @throws DosimetryError CANCELLED, and where the archive cannot be searched
 */
export async function retrieveDoseMapRecord(
  client: DicomWebClient,
  { studyInstanceUID, seriesInstanceUID }: SeriesAddress,
  { signal, ...options }: ReadDoseMapRecordOptions & RequestOptions,
): Promise<{ record?: CycleRecord; note?: string }> {
  const address = { studyInstanceUID, seriesInstanceUID };
  const [instance] = await client.searchInstances(address, {}, { signal });
  if (!instance) {
    return {};
  }
  const uids = { StudyInstanceUID: studyInstanceUID, SeriesInstanceUID: seriesInstanceUID };
  try {
    const [image] = await retrieveImages(client, [{ ...instance, ...uids }], { signal });
    return readDoseMapRecord(image, options);
  } catch (error) {
    if (!(error instanceof DosimetryError) || error.code === 'CANCELLED') {
      throw error;
    }
    return { note: `The dose map of the series ${seriesInstanceUID} was left out: ${error.why}` };
  }
}
