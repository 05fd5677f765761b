import { DosimetryError } from '../../errors';
import type { NaturalDataset } from '../types';
import { formatDateTime } from './formatDateTime';

/** A named person's decision; without one the structure set is UNAPPROVED (PS3.3 C.8.8.16). */
export interface Approval {
  status: 'APPROVED' | 'REJECTED';
  /** Person name, family^given. */
  reviewerName: string;
  reviewedAt: Date;
}

/**
 * Approval module (PS3.3 C.8.8.16): UNAPPROVED without a decision.
 * @param timezone value of (0008,0201) of the data set
 * @throws INVALID_ARGUMENT for a decision without a name
 */
export function approvalModule(approval: Approval | undefined, timezone?: string): NaturalDataset {
  if (!approval) {
    return { ApprovalStatus: 'UNAPPROVED' };
  }
  if (approval.reviewerName.trim() === '') {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The contours cannot be stored as ${approval.status}.`,
      why: 'A verdict needs the name of the reviewer (PS3.3 C.8.8.16).',
      next: "Enter the reviewer's name.",
    });
  }
  const { date, time } = formatDateTime(approval.reviewedAt, timezone);
  return {
    ApprovalStatus: approval.status,
    ReviewDate: date,
    ReviewTime: time,
    ReviewerName: approval.reviewerName,
  };
}
