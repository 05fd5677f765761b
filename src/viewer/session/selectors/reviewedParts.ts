import type { SessionState } from '../sessionState';

/**
 * What a verdict is about: contours, dose maps, entries and statements as they were. Each part is
 * replaced, never changed, and the contours count their changes, so that two lists tell whether
 * anything is different.
 */
export function reviewedParts({
  contours,
  doseMaps,
  entries,
  statements,
}: Pick<SessionState, 'contours' | 'doseMaps' | 'entries' | 'statements'>): readonly unknown[] {
  const { administeredActivityMBq, fromActivity, effectiveHalfLifeHours } = entries;
  return [
    contours?.segmentationId,
    contours?.measurement,
    contours?.measurement.revision(),
    doseMaps,
    administeredActivityMBq,
    fromActivity,
    effectiveHalfLifeHours,
    statements,
  ];
}
