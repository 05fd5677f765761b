import type { DoseState } from '../slices/doseSlice';

/**
 * Titles of the dose maps that the numbers rest on, as they stand in the list to choose from: what
 * an RTDOSE sums stands at their end.
 *
 * @returns undefined while there are no numbers on a dose map
 */
export function doseTitle({
  dose,
  doseChoices,
  selectedDoseUIDs,
}: Pick<DoseState, 'dose' | 'doseChoices' | 'selectedDoseUIDs'>): string | undefined {
  if (dose.status !== 'ready') {
    return undefined;
  }
  const titles = selectedDoseUIDs.flatMap(
    (uid) => doseChoices.find((choice) => choice.displaySetInstanceUID === uid)?.title ?? [],
  );
  return titles.length > 0 ? titles.join(' + ') : dose.title;
}
