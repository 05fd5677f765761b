import { decodePixelData, readDicomFile, requiredString } from '../dicom';
import type { StoredImage } from '../dicom/dosemap';
import type { NaturalDataset } from '../dicom/types';
import type { DicomWebClient } from './types';

const parallelRequests = 6;

/**
 * Retrieves images as stored in the archive, with their values before any scaling. The viewer's
 * cache is not used, because the viewer may hold them unscaled or scaled for display (dose, SUV).
 * @throws DosimetryError of the archive, the reader or the decoder
 */
export async function retrieveImages(
  client: DicomWebClient,
  instances: readonly NaturalDataset[],
): Promise<StoredImage[]> {
  const images = new Array<StoredImage>(instances.length);
  const wanted = instances.entries();
  const retrieveSome = async () => {
    for (const [n, instance] of wanted) {
      const part10 = await client.retrieveInstance({
        studyInstanceUID: requiredString(instance, 'StudyInstanceUID'),
        seriesInstanceUID: requiredString(instance, 'SeriesInstanceUID'),
        sopInstanceUID: requiredString(instance, 'SOPInstanceUID'),
      });
      const { dataset, transferSyntaxUID } = readDicomFile(part10);
      images[n] = { dataset, storedValues: await decodePixelData(dataset, transferSyntaxUID) };
    }
  };
  await Promise.all(Array.from({ length: parallelRequests }, retrieveSome));
  return images;
}
