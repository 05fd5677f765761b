import { isoDateTime } from '../dates';
import type { CycleRecord } from '../cycles';
import type { KidneyDoseReport } from './kidneyDoseReport';

/** The cycles of a report as records, for the table of all cycles: absorbed doses alone. */
export function openStudyRecords({
  cycles,
  kidneys,
  provenance,
  settings,
  createdAt,
}: Pick<
  KidneyDoseReport,
  'cycles' | 'kidneys' | 'provenance' | 'settings' | 'createdAt'
>): CycleRecord[] {
  const { alphaBetaGy, repairHalfLifeHours } = settings.radiobiology;
  return cycles.flatMap(({ administration, studyInstanceUID }, cycleIndex) => {
    const { dateTime, activityMBq, radionuclide } = administration;
    const administeredAt = dateTime && isoDateTime(dateTime.value);
    const measured = kidneys.flatMap(({ side, cycles: own, uncertainty }) =>
      own
        .filter((one) => one.cycleIndex === cycleIndex)
        .map(({ meanDoseGy, biologicallyEffectiveDoseGy }) => ({
          side,
          meanDoseGy,
          biologicallyEffectiveDoseGy,
          ...(uncertainty &&
            cycles.length === 1 && { standardUncertaintyGy: uncertainty.standardUncertaintyGy }),
        })),
    );
    return measured.some(
      ({ biologicallyEffectiveDoseGy }) => biologicallyEffectiveDoseGy !== undefined,
    )
      ? [
          {
            source: 'open-study' as const,
            studyInstanceUID: studyInstanceUID ?? provenance.study.studyInstanceUID,
            ...(provenance.study.studyDate && { studyDate: provenance.study.studyDate }),
            writtenAt: createdAt.slice(0, 19).replace(/\D/g, ''),
            ...(administeredAt !== undefined && { administeredAt }),
            ...(activityMBq && { administeredMBq: activityMBq.value }),
            ...(radionuclide && { radionuclide: radionuclide.value }),
            isApproved: provenance.contours.review.status === 'APPROVED',
            bedConstants: { alphaBetaGy, repairHalfLifeHours },
            kidneys: measured,
          },
        ]
      : [];
  });
}
