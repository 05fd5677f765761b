import { getString, readDicomFile } from '../dicom';
import { applySpatialRegistration, readSpatialRegistration } from '../dicom/registration';
import type { DicomWebClient } from '../dicomweb';
import type { DoseVolume } from '../dose';
import type { VolumeGeometry } from '../volume/types';

export interface RegisteredDose {
  volume: DoseVolume;
  /** Set where a Spatial Registration object moved the map. */
  registrationUID?: string;
}

/**
 * Brings a dose map into the CT's frame of reference by a Spatial Registration object of the study,
 * if it lies in another one and there is such an object. Without one the map is given back as it is;
 * the sampler then refuses it unless the user says that it lies right.
 *
 * @throws DosimetryError of the archive
 */
export async function registerDose(
  client: DicomWebClient,
  studyInstanceUID: string,
  volume: DoseVolume,
  ct: VolumeGeometry,
): Promise<RegisteredDose> {
  const target = ct.frameOfReferenceUID;
  if (!target || volume.frameOfReferenceUID === target) {
    return { volume };
  }
  const objects = await client.searchInstances({ studyInstanceUID }, { Modality: 'REG' });
  // The newest last, as archives number them; the first that relates the two is taken.
  for (const object of objects.reverse()) {
    const seriesInstanceUID = getString(object, 'SeriesInstanceUID');
    const sopInstanceUID = getString(object, 'SOPInstanceUID');
    if (!seriesInstanceUID || !sopInstanceUID) {
      continue;
    }
    const part10 = await client.retrieveInstance({
      studyInstanceUID,
      seriesInstanceUID,
      sopInstanceUID,
    });
    try {
      const registration = readSpatialRegistration(readDicomFile(part10).dataset);
      return {
        volume: applySpatialRegistration(volume, registration, {
          targetFrameOfReferenceUID: target,
        }),
        registrationUID: sopInstanceUID,
      };
    } catch {
      // Another kind of registration, or between other series: the next one may fit.
    }
  }
  return { volume };
}
