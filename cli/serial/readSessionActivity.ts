import { readActivitySeries } from '../../src/dicom/dosemap';
import type { SpectSession } from '../../src/sessions';
import type { Volume } from '../../src/volume';
import { filesOfSeries } from './filesOfSeries';
import { readStoredImages } from './readStoredImages';
import type { TherapyFiles } from './readTherapy';

export interface SessionActivity {
  /** Bq/ml at the time of the scan. */
  volume: Volume<Float32Array>;
  notes: readonly string[];
}

/**
 * The activity of one session, its beds joined.
 * @throws DosimetryError as readStoredImages and the reader of activities
 */
export async function readSessionActivity(
  session: SpectSession,
  therapy: TherapyFiles,
): Promise<SessionActivity> {
  const files = session.beds.flatMap((bed) => filesOfSeries(therapy, bed));
  const images = await readStoredImages(files.map(({ path }) => path));
  return readActivitySeries(images, { hoursAfterAdministration: session.hours?.value });
}
