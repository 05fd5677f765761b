import type { Shape } from './shape';
import { shapeError } from './shapeError';

/** A text of at most that many characters. */
export function textShape(longest: number): Shape<string> {
  return (value, path) => {
    if (!(typeof value === 'string' && value.length <= longest)) {
      throw shapeError(path, value, `a text of at most ${longest} characters`);
    }
    return value;
  };
}
