import type { SavedWork } from '../../saved';

/** "contours that were not stored, 12 minutes old". */
export function describeSavedWork({ savedAt }: Pick<SavedWork, 'savedAt'>, now: number): string {
  return `contours that were not stored, ${ageOf((now - savedAt) / 60_000)}`;
}

function ageOf(minutes: number): string {
  if (minutes < 1) {
    return 'less than a minute old';
  }
  if (minutes < 60) {
    return `${plural(Math.floor(minutes), 'minute')} old`;
  }
  const hours = minutes / 60;
  return hours < 24
    ? `${plural(Math.floor(hours), 'hour')} old`
    : `${plural(Math.floor(hours / 24), 'day')} old`;
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
