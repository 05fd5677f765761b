import type { SiteConfiguration } from '../../configuration';
import { requiredString } from '../../dicom';
import { retrieveImages } from '../../dicomweb/retrieveImages';
import type { DicomWebClient, RetrieveImagesOptions } from '../../dicomweb';
import { readActivityTimePoint } from '../../sessions';
import type { NuclideName } from '../../nuclides';
import type { SpectSession } from '../../sessions';
import type { TimePointMaterial } from '../session/slices/serialDoseSlice';
import { seriesInstances } from './seriesInstances';

export interface ReadTimePointOptions extends RetrieveImagesOptions {
  /** Of the site. */
  cameras: SiteConfiguration['cameras'];
  /** Of the therapy cycle, where it is known. */
  radionuclide: NuclideName | undefined;
  /** Entered by the user, for SPECT in counts; goes before the site's. */
  sensitivityCpsPerMBq: number | undefined;
}

/**
 * The activity image of one time point from the archive: Bq/ml, its beds joined, counts calibrated
 * with the site's cameras.
 *
 * @throws DosimetryError of the archive and of readActivityTimePoint
 */
export async function readTimePoint(
  archive: DicomWebClient,
  session: SpectSession,
  { cameras, radionuclide, sensitivityCpsPerMBq, ...options }: ReadTimePointOptions,
): Promise<TimePointMaterial> {
  const instances = session.beds.flatMap(seriesInstances);
  const images = await retrieveImages(archive, instances, options);
  const { volume, calibration, notes } = readActivityTimePoint(images, session, {
    cameras,
    radionuclide,
    counts: { sensitivityCpsPerMBq },
    acceptUncorrected: session.isUncorrectedAccepted,
  });
  return {
    hours: session.hours?.value,
    ...(radionuclide && { radionuclide }),
    sensitivityCpsPerMBq,
    activity: volume,
    contour: 'own-ct',
    ...(calibration !== undefined && { calibration }),
    notes,
    contourNotes: [],
    sources: images.map(({ dataset }) => ({
      ReferencedSOPClassUID: requiredString(dataset, 'SOPClassUID'),
      ReferencedSOPInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
    })),
  };
}
