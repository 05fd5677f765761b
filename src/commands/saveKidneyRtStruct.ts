import { createRtStruct } from '../viewer/contours/createRtStruct';
import { downloadFile } from '../viewer/host/downloadFile';
import type { HostContext } from '../viewer/host/hostTypes';
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
    const { part10 } = await createRtStruct(context, session);
    downloadFile(part10, 'application/dicom', 'kidneys-rtstruct.dcm');
  } catch (error) {
    session.exporting.fail(toUserMessage(error));
  }
}
