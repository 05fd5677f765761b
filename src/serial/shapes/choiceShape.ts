import type { Shape } from './shape';
import { shapeError } from './shapeError';

/** One of some texts. */
export function choiceShape<T extends string>(...choices: readonly T[]): Shape<T> {
  return (value, path) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) {
      throw shapeError(path, value, choices.join(' or '));
    }
    return found;
  };
}
