import { createRtStruct } from '../viewer/contours/createRtStruct';
import { downloadFile } from '../viewer/host/downloadFile';
import type { HostContext } from '../viewer/host/hostTypes';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import type { KidneySession } from '../viewer/session/kidneySession';
import { toUserMessage } from '../viewer/session/toUserMessage';

/**
 * Saves the contours as a DICOM file on the user's computer, for archives that cannot be reached.
 */
export async function saveKidneyRtStruct(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  try {
    await refreshMeasurement(context, session);
    const { part10 } = await createRtStruct(context, session);
    downloadFile(part10, 'application/dicom', 'kidneys-rtstruct.dcm');
  } catch (error) {
    session.exporting.fail(toUserMessage(error));
  }
}
