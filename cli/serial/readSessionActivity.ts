import type { CameraSettings } from '../../src/configuration';
import { readActivityTimePoint } from '../../src/sessions';
import type { ActivityTimePoint, SpectSession, TherapyCycle } from '../../src/sessions';
import { filesOfSeries } from './filesOfSeries';
import { readStoredImages } from './readStoredImages';
import type { TherapyFiles } from './readTherapy';

/**
 * The activity of one session, its beds joined and counts calibrated.
 * @throws DosimetryError as readStoredImages and readActivityTimePoint
 */
export async function readSessionActivity(
  session: SpectSession,
  { administration }: TherapyCycle,
  therapy: TherapyFiles,
  cameras: readonly CameraSettings[] | undefined,
): Promise<ActivityTimePoint> {
  const files = session.beds.flatMap((bed) => filesOfSeries(therapy, bed));
  const images = await readStoredImages(files.map(({ path }) => path));
  return readActivityTimePoint(images, session, {
    cameras,
    radionuclide: administration.radionuclide?.value,
    administeredMBq: (administration.administeredMBq ?? administration.injectedMBq)?.value,
  });
}
