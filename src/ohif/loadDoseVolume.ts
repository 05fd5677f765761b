import { decodePixelData, readDicomFile, requiredString } from '../dicom';
import { readRtDose } from '../dicom/rtdose';
import type { DoseVolume } from '../dose/types';
import { createHostDicomWebClient } from './createHostDicomWebClient';
import type { DisplaySet, HostContext } from './hostTypes';

/**
 * The dose map of an RTDOSE display set in Gy. It is read from the archive as stored, not from the
 * viewer's cache: the viewer may hold its frames unscaled or, for display, scaled.
 *
 * @throws DosimetryError of the archive, or of what is wrong with the object
 */
export async function loadDoseVolume(
  context: HostContext,
  displaySet: DisplaySet,
): Promise<DoseVolume> {
  const instance = displaySet.images?.[0] ?? displaySet.instances?.[0] ?? displaySet.instance ?? {};
  const part10 = await createHostDicomWebClient(context).retrieveInstance({
    studyInstanceUID: requiredString(instance, 'StudyInstanceUID'),
    seriesInstanceUID: requiredString(instance, 'SeriesInstanceUID'),
    sopInstanceUID: requiredString(instance, 'SOPInstanceUID'),
  });
  const { dataset, transferSyntaxUID } = readDicomFile(part10);
  return readRtDose(dataset, await decodePixelData(dataset, transferSyntaxUID)).volume;
}
