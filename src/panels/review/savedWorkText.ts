import type { SavedWork } from '../../saved';
import type { Words } from '../../words';

/** "Contours that were not stored, 12 minutes old". @param now milliseconds, as `Date.now()` */
export function savedWorkText(
  { savedAt }: Pick<SavedWork, 'savedAt'>,
  now: number,
  { t }: Words,
): string {
  const minutes = Math.floor((now - savedAt) / 60_000);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) {
    return t('offers.now');
  }
  if (hours < 1) {
    return t('offers.minutes', { count: minutes });
  }
  return hours < 24
    ? t('offers.hours', { count: hours })
    : t('offers.days', { count: Math.floor(hours / 24) });
}
