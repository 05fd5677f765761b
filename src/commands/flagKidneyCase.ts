import type { FlagReason } from '../flagged/flagReasons';
import type { CaseFile } from '../flagged';
import { caseInput } from '../viewer/contours/caseInput';
import { chooseFolder } from '../viewer/host/chooseFolder';
import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import { downloadFile } from '../viewer/host/downloadFile';
import type { HostContext } from '../viewer/host/hostTypes';
import { writeIntoFolder } from '../viewer/host/writeIntoFolder';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import type { KidneySession } from '../viewer/session/kidneySession';
import type { FlagPlace } from '../viewer/session/slices/flagSlice';
import { toUserMessage } from '../viewer/session/toUserMessage';

export interface FlagKidneyCaseOptions {
  reason: FlagReason;
  note?: string;
  place: FlagPlace;
}

/**
 * Keeps the CT and the contours as they are now for the training, without their patient: in a
 * folder that the user chooses, as a zip, or in the site's archive for such cases.
 */
export async function flagKidneyCase(
  context: HostContext,
  session: KidneySession,
  { reason, note, place }: FlagKidneyCaseOptions,
): Promise<void> {
  const { flag, client } = session;
  if (!flag.start()) {
    return;
  }
  try {
    // Before anything else: a browser lets a page ask for a folder only right after a click.
    const folder = place === 'folder' ? await chooseFolder() : undefined;
    if (place === 'folder' && !folder) {
      flag.clear();
      return;
    }
    await refreshMeasurement(context, session);
    const form = place === 'zip' ? 'zip' : 'files';
    const input = caseInput(context, session, { reason, note, form });
    const { files, notes } = await client.jobs.run('writeCase', input);
    if (folder) {
      await writeIntoFolder(folder, input.name, files);
    } else if (place === 'zip') {
      downloadFile(files[0].content, 'application/zip', files[0].name);
    } else {
      await storeInArchive(context, session, files);
    }
    flag.done({ name: input.name, place, notes });
  } catch (error) {
    flag.fail(toUserMessage(error));
  }
}

/** The reason goes with the structure set there: an archive takes DICOM only. */
async function storeInArchive(
  context: HostContext,
  { configuration }: KidneySession,
  files: readonly CaseFile[],
): Promise<void> {
  const client = createHostDicomWebClient(context, configuration.flaggedCases?.dataSource ?? '');
  await client.storeInstances(
    files.filter(({ name }) => name.endsWith('.dcm')).map(({ content }) => content),
  );
}
