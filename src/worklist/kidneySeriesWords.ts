/**
 * The words of a series description (0008,103E), in which a search at the level of series finds the
 * state of the kidneys: it is the one attribute that every QIDO-RS service returns (PS3.18 10.6.3)
 * and that can hold it.
 */
export const kidneySeriesWords = {
  heads: {
    contours: 'Kidneys',
    segmentation: 'Kidneys of the dose report',
    report: 'Kidney dose report',
  },
  origins: { automatic: 'auto', edited: 'auto, edited', manual: 'manual' },
  verdicts: { APPROVED: 'approved', REJECTED: 'rejected' },
  /** With more, LO (64 characters) would be cut. */
  mostWarnings: 99,
} as const;

export type KidneySeriesKind = keyof typeof kidneySeriesWords.heads;
