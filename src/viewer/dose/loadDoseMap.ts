import { getString } from '../../dicom';
import { checkSamePatient } from '../../dicom/patient/checkSamePatient';
import { readDoseSeries } from '../../dicom/dosemap';
import type { StoredImage } from '../../dicom/dosemap';
import type { DoseVolume } from '../../dose';
import type { VolumeGeometry } from '../../volume/types';
import { createHostDicomWebClient } from '../host/createHostDicomWebClient';
import { describeSeries } from '../series/describeSeries';
import type { LoadedDoseMap } from '../session/slices/doseSlice';
import { firstInstance } from '../series/firstInstance';
import type { DisplaySet, HostContext } from '../host/hostTypes';

import { serialAdministration } from '../serial/serialAdministration';
import { readStudyAdministration } from './readStudyAdministration';
import { registerDose } from './registerDose';
import { retrieveImages } from '../../dicomweb/retrieveImages';

export interface LoadDoseMapOptions {
  /** The user's explicit word that the values are Gy. */
  treatAsDoseInGy: boolean;
  /** Makes the dose of an activity image; without it the images have to be dose themselves. */
  fromActivity?: (images: readonly StoredImage[]) => Promise<DoseVolume>;
  /** It is the only dose map in use, so the study's one injection is its own. */
  isOnly: boolean;
  /** Of the CT: the dose of somebody else is not loaded. */
  patientID?: string;
}

/**
 * A dose map of the open study in Gy, in the CT's frame of reference where a registration says how,
 * read from the archive as stored.
 *
 * @throws DosimetryError MIXED_PATIENT where it is not of the CT's patient; of the archive, or of
 *   what is wrong with the object
 */
export async function loadDoseMap(
  context: HostContext,
  displaySet: DisplaySet,
  ct: VolumeGeometry,
  { treatAsDoseInGy, fromActivity, isOnly, patientID }: LoadDoseMapOptions,
): Promise<LoadedDoseMap> {
  const client = createHostDicomWebClient(context);
  const first = firstInstance(displaySet);
  const instances = displaySet.images ?? displaySet.instances ?? [first];
  // A multi-frame object stands once in the list, whatever its number of frames.
  const wanted = displaySet.Modality === 'RTDOSE' ? [first] : instances;
  const images = await retrieveImages(client, wanted);
  for (const { dataset } of images) {
    checkSamePatient(patientID, getString(dataset, 'PatientID'), 'The dose map');
  }
  const series = fromActivity
    ? { volume: await fromActivity(images), meaning: 'computed-from-activity' as const }
    : readDoseSeries(images, { treatAsDoseInGy });
  const serial = 'summary' in series ? series.summary : undefined;
  const { volume, registrationUID } = await registerDose(
    client,
    displaySet.StudyInstanceUID,
    series.volume,
    ct,
    { patientID },
  );
  const isOwnImage = displaySet.Modality !== 'RTDOSE';
  const { administration, notes } =
    isOnly || isOwnImage
      ? await readStudyAdministration(
          client,
          context.servicesManager.services.displaySetService,
          images[0].dataset,
        )
      : { administration: {}, notes: [] };
  return {
    displaySetInstanceUID: displaySet.displaySetInstanceUID,
    title: describeSeries(displaySet),
    volume,
    notes,
    cycle: {
      name: displaySet.SeriesDescription || describeSeries(displaySet),
      studyInstanceUID: displaySet.StudyInstanceUID,
      seriesInstanceUID: displaySet.SeriesInstanceUID,
      // A series of PT images has no one object to name.
      ...(wanted.length === 1 && {
        sopClassUID: getString(first, 'SOPClassUID'),
        sopInstanceUID: getString(first, 'SOPInstanceUID'),
      }),
      seriesDescription: displaySet.SeriesDescription,
      modality: displaySet.Modality,
      ...(volume.doseType !== undefined && { doseType: volume.doseType }),
      doseMeaning: series.meaning,
      registration: registrationUID
        ? 'spatial-registration'
        : volume.frameOfReferenceUID && volume.frameOfReferenceUID === ct.frameOfReferenceUID
          ? 'same-frame-of-reference'
          : 'treated-as-registered',
      // What the dose was made with goes before what images of the study say.
      administration: serial ? serialAdministration(serial) : administration,
      ...(serial && { serial }),
    },
  };
}
