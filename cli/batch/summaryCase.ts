import type { FinishedCase } from './finishedCase';
import type { StudyDose } from './doseOfStudy';

/** A finished case as the summary shows it. */
export interface SummaryCase {
  name: string;
  kidneys: FinishedCase['kidneys'];
  /** Codes, with the side where they have one. */
  warnings: { code: string; side?: string }[];
  notes: number;
  /** Sentences of the warnings. */
  sentences: string[];
  seconds: number;
}

/**
 * A case with the dose of its study: an RTDOSE on its CT comes before a dose computed from SPECT.
 * @param doseProblem why no dose could be computed from the SPECT of its study
 */
export function summaryCase(
  finished: FinishedCase,
  dose: StudyDose | undefined,
  doseProblem?: string,
): SummaryCase {
  const { findings, kidneys, seconds, seriesInstanceUID } = finished;
  const hasMap = kidneys.some(({ meanDoseGy }) => meanDoseGy !== undefined);
  const ofTherapy =
    !hasMap && dose?.ctSeriesInstanceUIDs.includes(seriesInstanceUID) ? dose : undefined;
  const isMissing = !hasMap && doseProblem !== undefined;
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return {
    name: finished.case,
    kidneys: kidneys.map((kidney) => ({
      ...kidney,
      ...ofTherapy?.kidneys.find(({ side }) => side === kidney.side),
      side: kidney.side,
    })),
    warnings: [
      ...warnings.map(({ code, side }) => ({ code, side })),
      ...(ofTherapy?.warnings ?? []),
      ...(isMissing ? [{ code: 'DOSE_MISSING' }] : []),
    ],
    notes: findings.length - warnings.length,
    sentences: [
      ...warnings.map(({ what }) => what),
      ...(isMissing ? [`No dose was computed from the SPECT images. ${doseProblem}`] : []),
    ],
    seconds,
  };
}
