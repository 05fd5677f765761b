import type { DoseChoice, DoseEntries } from '../session/slices/doseSlice';

export interface ChooseDoseMapsOptions {
  /** The user has said which, if only "none". */
  hasRequest: boolean;
  /** Activity images of which a dose can be computed. */
  fromActivity: DoseEntries['fromActivity'];
}

/**
 * The dose maps to use: those wanted or, where nobody has said which, the only one that says that
 * it is dose. An activity image counts only with how its dose is to be computed.
 *
 * @param wanted displaySetInstanceUIDs
 */
export function chooseDoseMaps(
  choices: readonly DoseChoice[],
  wanted: readonly string[],
  { hasRequest, fromActivity }: ChooseDoseMapsOptions,
): DoseChoice[] {
  const taken = choices.filter(
    (choice) =>
      wanted.includes(choice.displaySetInstanceUID) &&
      (choice.quantity !== 'activity-concentration' ||
        choice.displaySetInstanceUID in fromActivity),
  );
  if (hasRequest || taken.length > 0) {
    return taken;
  }
  // One of a whole treatment comes before others; one of a beam or fraction is never taken unasked.
  const doses = choices.filter(({ quantity, extent }) => quantity === 'dose' && extent !== 'part');
  const whole = doses.filter(({ extent }) => extent === 'whole');
  const best = whole.length > 0 ? whole : doses;
  return best.length === 1 ? best : [];
}
