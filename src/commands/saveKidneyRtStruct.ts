import { createRtStruct } from '../ohif/createRtStruct';
import { downloadFile } from '../ohif/downloadFile';
import type { HostContext } from '../ohif/hostTypes';
import type { KidneySession } from '../ohif/kidneySession';
import { toUserMessage } from '../ohif/toUserMessage';

/** Saves the contours as a DICOM file on the user's computer, for archives that cannot be reached. */
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
