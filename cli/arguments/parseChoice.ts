import { DosimetryError } from '../../src/errors';

/**
 * The value of an option that is one of a few words.
 *
 * @param option as the user writes it, for example --convention
 * @param why what the choices mean, as a sentence
 * @throws DosimetryError INVALID_ARGUMENT
 */
export function parseChoice<Choice extends string>(
  option: string,
  text: string,
  choices: readonly Choice[],
  why: string,
): Choice {
  const choice = choices.find((one) => one === text);
  if (choice === undefined) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `${option} ${text} is not known.`,
      why,
      next: `Give ${choices.join(' or ')}.`,
    });
  }
  return choice;
}
