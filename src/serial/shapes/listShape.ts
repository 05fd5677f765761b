import type { Shape } from './shape';
import { shapeError } from './shapeError';

/** A list of at most that many entries. */
export function listShape<T>(entry: Shape<T>, most: number): Shape<T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > most) {
      throw shapeError(path, value, `a list of at most ${most} entries`);
    }
    return value.map((one: unknown, n) => entry(one, `${path}[${n}]`));
  };
}
