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

/** For the study list: "Approved ⚠ 2" where there is little room, else "Approved, 2 warnings". */
export function studyKidneysText({ state, warnings }: StudyKidneys, isShort = false): string {
  if (warnings === 0) {
    return words[state];
  }
  return isShort
    ? `${words[state]} \u26A0 ${warnings}`
    : `${words[state]}, ${warnings} warning${warnings === 1 ? '' : 's'}`;
}
