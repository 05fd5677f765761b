import { getString } from '../../dicom';
import { DosimetryError } from '../../errors';
import { createHostDicomWebClient } from '../host/createHostDicomWebClient';
import type { HostContext } from '../host/hostTypes';

const ofArchive = new Set(['NOT_AUTHORIZED', 'SERVER_ERROR', 'NETWORK_FAILED']);

/**
 * Why the viewer shows no CT: it reads on in silence where the archive refuses the study or one of
 * its series, or fails, and a study without CT would be said of one that has it.
 *
 * @param noCt what is to be said where the archive gives all of it
 * @returns that, or the archive's own error
 */
export async function whyNoCt(
  context: HostContext,
  noCt: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  const shown = context.servicesManager.services.displaySetService.getActiveDisplaySets();
  const known = new Set(shown.map(({ SeriesInstanceUID }) => SeriesInstanceUID));
  const studies = shown.length > 0 ? [shown[0].StudyInstanceUID] : studiesOfAddress();
  try {
    const client = createHostDicomWebClient(context);
    for (const studyInstanceUID of studies) {
      const listed = await client.searchSeries(studyInstanceUID, { Modality: 'CT' }, { signal });
      const unread = listed
        .map((series) => getString(series, 'SeriesInstanceUID'))
        .filter((uid) => uid !== undefined && !known.has(uid));
      for (const seriesInstanceUID of unread as string[]) {
        await client.retrieveSeriesMetadata({ studyInstanceUID, seriesInstanceUID }, { signal });
      }
    }
  } catch (error) {
    return error instanceof DosimetryError && ofArchive.has(error.code) ? error : noCt;
  }
  return noCt;
}

/** Of the viewer's own links; where nothing of a study was read, no service knows which it is. */
function studiesOfAddress(): string[] {
  const { search } = globalThis.location ?? {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (name.toLowerCase() === 'studyinstanceuids') {
      return value.split(',').filter((uid) => uid !== '');
    }
  }
  return [];
}
