import { softTissueDensity } from '../../src/dose';
import type { TissueDensity } from '../../src/dose';
import type { DensityModel } from '../../src/dose/densityModel';
import { chooseReference } from '../../src/serial';
import type { SerialTimePoint } from '../../src/serial';
import type { TherapyCycle } from '../../src/sessions';
import { filesOfSeries } from './filesOfSeries';
import { readSessionCt } from './readSessionCt';
import type { TherapyFiles } from './readTherapy';

/**
 * Density on the grid of the reference's activity, from its CT in soft tissue.
 * @returns undefined where the reference has no CT: its density is the usual one then
 * @throws DosimetryError as chooseReference, readSessionCt and softTissueDensity
 */
export async function densityOfReference(
  timePoints: readonly SerialTimePoint[],
  { sessions }: Pick<TherapyCycle, 'sessions'>,
  therapy: TherapyFiles,
  model: DensityModel,
): Promise<TissueDensity | undefined> {
  const { about, activity } = chooseReference(timePoints);
  const ct = sessions.find(({ id }) => id === about.id)?.ct;
  if (!ct) {
    return undefined;
  }
  const { volume } = await readSessionCt(filesOfSeries(therapy, ct).map(({ path }) => path));
  return softTissueDensity(volume, activity, model);
}
