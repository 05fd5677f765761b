import { describePeaks } from '../../plausibility';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** Values that may not be Hounsfield units. Values that certainly are not are refused earlier. */
export function valuesUnusual({ hounsfield }: AssessmentScene): Finding[] {
  if (hounsfield?.verdict !== 'doubtful') {
    return [];
  }
  const { reason, cause, peaks } = hounsfield;
  return [
    {
      code: 'VALUES_UNUSUAL',
      severity: 'warning',
      what: [reason, cause, describePeaks(peaks)].filter(Boolean).join(' '),
      next: 'Check that the images are the original CT in Hounsfield units; mass and dose depend on it.',
    },
  ];
}
