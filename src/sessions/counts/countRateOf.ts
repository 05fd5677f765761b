import { minutesFrom } from '../../dicom/attributes/times/minutesFrom';
import { sameMomentMinutes } from '../../dicom/dosemap/times/sameMomentMinutes';
import type { ProjectionsFound } from '../series/describeProjections';
import type { SpectSeries } from '../series/spectSeries';

/**
 * Count rate of the projections that a SPECT was reconstructed from: of its study and its moment.
 * Undefined where there are none, or several that say different things.
 */
export function countRateOf(
  spect: SpectSeries,
  projections: readonly ProjectionsFound[],
): number | undefined {
  const own = projections.filter(
    ({ studyInstanceUID, moment }) =>
      studyInstanceUID === spect.studyInstanceUID &&
      moment !== undefined &&
      spect.moment !== undefined &&
      Math.abs(minutesFrom(moment, spect.moment)) <= sameMomentMinutes,
  );
  const rates = new Set(own.map(({ countRateCps }) => countRateCps));
  return rates.size === 1 ? own[0].countRateCps : undefined;
}
