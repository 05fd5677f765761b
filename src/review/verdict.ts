/** A named person's decision about contours as they were at that moment; any edit takes it back. */
export interface Verdict {
  status: 'APPROVED' | 'REJECTED';
  /** Person name, family^given. */
  reviewerName: string;
  /** ISO 8601. */
  reviewedAt: string;
}
