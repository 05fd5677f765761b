import { plainDataset } from '../../dicom/attributes/plainDataset';
import type { CtReference } from '../../dicom/types';
import type { DrawnContourFile } from '../../jobs/drawContourFile';
import { createHostDicomWebClient } from '../host/createHostDicomWebClient';
import type { HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';
import type { ContourObject } from './contourObject';

/**
 * The kidneys of a stored object on the CT's grid, drawn in a worker.
 *
 * @throws DosimetryError of the archive, and as drawContourFile
 */
export async function drawContourObject(
  context: HostContext,
  { client }: KidneySession,
  { reference }: ContourObject,
  ct: CtReference,
): Promise<DrawnContourFile> {
  const file = await createHostDicomWebClient(context).retrieveInstance({
    studyInstanceUID: reference.studyInstanceUID,
    seriesInstanceUID: reference.seriesInstanceUID,
    sopInstanceUID: reference.ReferencedSOPInstanceUID,
  });
  const part10 = file.slice();
  return client.jobs.run(
    'drawContourFile',
    {
      part10,
      // Of the CT only what identifies patient, study, series and images is looked at.
      ct: {
        volume: ct.volume,
        sliceReferences: ct.sliceReferences,
        dataset: plainDataset(ct.dataset),
      },
    },
    [part10.buffer],
  );
}
