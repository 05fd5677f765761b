import type { Shape } from './shape';
import { shapeError } from './shapeError';

/** A number within limits. */
export function numberShape(lowest: number, highest: number): Shape<number> {
  return (value, path) => {
    if (!(typeof value === 'number' && value >= lowest && value <= highest)) {
      throw shapeError(path, value, `a number of ${lowest} to ${highest}`);
    }
    return value;
  };
}
