import { getString, readDicomFile } from '../dicom';
import { checkSamePatient } from '../dicom/checkSamePatient';
import {
  applySpatialRegistration,
  readSpatialRegistration,
  SPATIAL_REGISTRATION_STORAGE,
} from '../dicom/registration';
import type { DicomWebClient } from '../dicomweb';
import type { DoseVolume } from '../dose';
import { DosimetryError, toDosimetryError } from '../errors';
import type { VolumeGeometry } from '../volume/types';

export interface RegisteredDose {
  volume: DoseVolume;
  /** Set where a Spatial Registration object moved the map. */
  registrationUID?: string;
}

export interface RegisterDoseOptions {
  /** Of the CT: a registration of somebody else's images is not used. */
  patientID?: string;
}

/**
 * Brings a dose map into the CT's frame of reference by a Spatial Registration object of the study,
 * if it lies in another one and there is such an object. Without one the map is given back as it is;
 * the sampler then refuses it unless the user says that it lies right. A registration that is damaged,
 * contradicts itself or names another patient is passed over, which the map's notes say.
 *
 * @throws DosimetryError of the archive
 */
export async function registerDose(
  client: DicomWebClient,
  studyInstanceUID: string,
  volume: DoseVolume,
  ct: VolumeGeometry,
  { patientID }: RegisterDoseOptions = {},
): Promise<RegisteredDose> {
  const target = ct.frameOfReferenceUID;
  if (!target || volume.frameOfReferenceUID === target) {
    return { volume };
  }
  const objects = await client.searchInstances({ studyInstanceUID }, { Modality: 'REG' });
  const passedOver: string[] = [];
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
      const moved = move(part10, volume, target, patientID);
      if (moved) {
        return { volume: withNotes(moved, passedOver), registrationUID: sopInstanceUID };
      }
    } catch (error) {
      const { what, why } = toDosimetryError(error);
      passedOver.push(`The registration ${sopInstanceUID} was passed over: ${what} ${why}`);
    }
  }
  return { volume: withNotes(volume, passedOver) };
}

/** Undefined for a registration of another kind, or between other series: the next one may fit. */
function move(
  part10: Uint8Array,
  volume: DoseVolume,
  targetFrameOfReferenceUID: string,
  patientID: string | undefined,
): DoseVolume | undefined {
  const { dataset } = readDicomFile(part10);
  if (getString(dataset, 'SOPClassUID') !== SPATIAL_REGISTRATION_STORAGE) {
    return undefined;
  }
  const registration = readSpatialRegistration(dataset);
  try {
    const moved = applySpatialRegistration(volume, registration, { targetFrameOfReferenceUID });
    checkSamePatient(patientID, registration.patientID, 'The registration');
    return moved;
  } catch (error) {
    if (error instanceof DosimetryError && error.code === 'DOSE_NOT_REGISTERED') {
      return undefined;
    }
    throw error;
  }
}

function withNotes(volume: DoseVolume, notes: string[]): DoseVolume {
  return notes.length === 0 ? volume : { ...volume, notes: [...(volume.notes ?? []), ...notes] };
}
