import type { Approval } from '../../dicom/write';
import type { Verdict } from '../../review';

/** A verdict as objects carry it. */
export function approvalOf(verdict: Verdict | undefined): Approval | undefined {
  return (
    verdict && {
      status: verdict.status,
      reviewerName: verdict.reviewerName,
      reviewedAt: new Date(verdict.reviewedAt),
    }
  );
}
