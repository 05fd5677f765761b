import type { StudyKidneys } from './studyKidneys';

const words: Record<StudyKidneys['state'], string> = {
  none: 'None',
  automatic: 'Automatic',
  edited: 'Edited',
  manual: 'Manual',
  approved: 'Approved',
  rejected: 'Rejected',
  unclear: 'Several',
};

/** As the study list shows it: "Approved, 2 warnings". */
export function studyKidneysText({ state, warnings }: StudyKidneys): string {
  const counted = warnings === 0 ? '' : `, ${warnings} warning${warnings === 1 ? '' : 's'}`;
  return words[state] + counted;
}
