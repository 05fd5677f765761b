import { getString, readDicomFile } from '../../dicom';
import { checkSamePatient } from '../../dicom/patient/checkSamePatient';
import { applySpatialRegistration, readSpatialRegistration } from '../../dicom/registration';
import type { DicomWebClient } from '../../dicomweb';
import type { DoseVolume } from '../../dose';
import { DosimetryError, toDosimetryError } from '../../errors';
import { largest } from '../../numbers';
import { gridsApartMm } from '../../volume';
import type { VolumeGeometry } from '../../volume/types';

export interface RegisteredDose {
  volume: DoseVolume;
  /** Set where a Spatial Registration object moved the map. */
  registrationUID?: string;
}

export interface RegisterDoseOptions {
  /** Of the CT: a registration of somebody else's images is not used. */
  patientID?: string;
}

/** Less is not seen on an overlay, and far below a voxel of a dose map. */
const samePlaceMm = 0.5;

/**
 * Brings a dose map into the CT's frame of reference by a Spatial Registration object of the study,
 * if it lies in another one and there is such an object. Without one the map is given back as it
 * is; the sampler then refuses it unless the user says that it lies right. Of several the newest is
 * taken. One that is damaged or deformable, contradicts itself or names another patient is passed
 * over. The map's notes say what was passed over, and where others would put it elsewhere.
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
  const notes: string[] = [];
  const placed: { volume: DoseVolume; registrationUID: string }[] = [];
  // The newest last, as archives number them.
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
        placed.push({ volume: moved, registrationUID: sopInstanceUID });
      }
    } catch (error) {
      const { what, why } = toDosimetryError(error);
      notes.push(`The registration ${sopInstanceUID} was passed over: ${what} ${why}`);
    }
  }
  const [newest, ...older] = placed;
  const apartMm = largest(older.map((other) => gridsApartMm(newest.volume, other.volume)));
  if (apartMm > samePlaceMm) {
    notes.push(
      `${placed.length} registrations of the study put the dose map into places up to ${apartMm.toFixed(1)} mm apart; the newest of the list (${newest.registrationUID}) was used. Check the overlay.`,
    );
  }
  return { ...newest, volume: withNotes(newest?.volume ?? volume, notes) };
}

/** Undefined for a registration between other series: the next one may fit. */
function move(
  part10: Uint8Array,
  volume: DoseVolume,
  targetFrameOfReferenceUID: string,
  patientID: string | undefined,
): DoseVolume | undefined {
  const registration = readSpatialRegistration(readDicomFile(part10).dataset);
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
