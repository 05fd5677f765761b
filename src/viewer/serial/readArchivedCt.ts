import { assembleCtSeriesInSteps } from '../../dicom';
import type { CtSeries } from '../../dicom';
import { retrieveImages } from '../../dicomweb/retrieveImages';
import type { DicomWebClient, RetrieveImagesOptions } from '../../dicomweb';
import type { SessionCt } from '../../sessions';
import { createPacer } from '../pace/createPacer';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import { seriesInstances } from './seriesInstances';

/**
 * A CT that the viewer does not show, from the archive.
 *
 * @throws DosimetryError of the archive and of src/dicom; CANCELLED
 */
export async function readArchivedCt(
  archive: DicomWebClient,
  ct: SessionCt,
  { signal, onProgress }: RetrieveImagesOptions & { signal: AbortSignal },
): Promise<CtSeries> {
  const images = await retrieveImages(archive, seriesInstances(ct), { signal, onProgress });
  throwIfCancelled(signal);
  return assembleCtSeriesInSteps(
    images.map(({ dataset, storedValues }) => ({
      dataset,
      pixels: storedValues,
      isHounsfield: false,
    })),
    createPacer({ signal }),
  );
}
