import { DosimetryError } from '../errors';
import { assessEditedSegmentation } from '../quality';
import type { EditedAssessmentInput, Finding } from '../quality';
import type { CtVolume } from '../volume/types';

/**
 * Findings about contours as they are now.
 * @param ct the CT that is kept, if any
 * @throws DosimetryError INVALID_ARGUMENT without a CT
 */
export function assessEdited(
  ct: CtVolume | undefined,
  input: Omit<EditedAssessmentInput, 'ct'>,
): Finding[] {
  if (!ct) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The contours cannot be checked.',
      why: 'The CT is no longer in memory.',
      next: 'Run "Auto-contour kidneys" again.',
    });
  }
  return assessEditedSegmentation({ ...input, ct });
}
