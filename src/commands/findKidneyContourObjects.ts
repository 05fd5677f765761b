import { findPatientStudies } from '../dicomweb/findPatientStudies';
import { requiredString } from '../dicom';
import { listContourObjects } from '../viewer/contours/listContourObjects';
import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import type { HostContext } from '../viewer/host/hostTypes';
import { openPatient } from '../viewer/serial/openPatient';
import type { KidneySession } from '../viewer/session/kidneySession';
import { toUserMessage } from '../viewer/session/toUserMessage';

/** Lists the contours of kidneys in all studies of the open study's patient. */
export async function findKidneyContourObjects(
  context: HostContext,
  { saved, run }: KidneySession,
): Promise<void> {
  try {
    const patient = openPatient(context.servicesManager.services.displaySetService);
    const client = createHostDicomWebClient(context);
    const { studies } = await findPatientStudies(client, patient);
    const contourObjects = await listContourObjects(client, {
      studyInstanceUIDs: studies.map((study) => requiredString(study, 'StudyInstanceUID')),
      openStudyUIDs: patient.studyInstanceUIDs,
    });
    saved.offer({ contourObjects });
  } catch (error) {
    run.showError(toUserMessage(error));
  }
}
