import type { DicomWebClient } from '../../dicomweb';
import { cropToKidneys } from '../../serial';
import type { SessionCt } from '../../sessions';
import { engineSettings } from '../contours/engineSettings';
import type { KidneySession } from '../session/kidneySession';
import type { MaterialContours } from '../session/slices/serialDoseSlice';
import { cropAroundKidneys } from './cropAroundKidneys';
import { readArchivedCt } from './readArchivedCt';

export interface ContourArchivedCtOptions {
  signal: AbortSignal;
  /** @param fraction 0 to 1 of reading and contouring together */
  onProgress: (fraction: number) => void;
}

/** Reading takes about as long as contouring. */
const shareOfReading = 0.5;

/**
 * Contours a CT that the viewer does not show: it is read from the archive and given to the same
 * pipeline as the one that is shown. Only the surroundings of the kidneys are kept.
 *
 * @throws DosimetryError of the archive, of src/dicom and of the pipeline; CANCELLED
 */
export async function contourArchivedCt(
  { client: pipeline, configuration, store }: KidneySession,
  archive: DicomWebClient,
  ct: SessionCt,
  { signal, onProgress }: ContourArchivedCtOptions,
): Promise<MaterialContours> {
  const { volume, notes = [] } = await readArchivedCt(archive, ct, {
    signal,
    onProgress: (fraction) => onProgress(shareOfReading * fraction),
  });
  const output = await pipeline.run(volume, {
    signal,
    settings: engineSettings(configuration),
    contourConvention: store.get().contourConvention,
    series: { studyInstanceUID: ct.studyInstanceUID, seriesInstanceUID: ct.seriesInstanceUID },
    onProgress: ({ fraction }) => onProgress(shareOfReading + (1 - shareOfReading) * fraction),
  });
  const { data } = output.ct;
  const sliceSize = output.ct.dimensions[0] * output.ct.dimensions[1];
  return {
    kidneys: cropToKidneys(output.labelmap),
    ct: cropAroundKidneys(output.labelmap, (k) =>
      data.subarray(k * sliceSize, (k + 1) * sliceSize),
    ),
    contour: 'own-ct',
    contouredCt: ct.seriesInstanceUID,
    contourNotes: [...notes, ...output.findings.map(({ what }) => what)],
  };
}
