import type { Shape } from './shape';
import { shapeError } from './shapeError';

/** A shape for each field; `undefined` may be missing where T allows it. */
export type Fields<T> = { [K in keyof Required<T>]: Shape<T[K]> };

/** An object of these fields; others are left out. */
export function recordShape<T extends object>(fields: Fields<T>): Shape<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw shapeError(path, value, 'an object');
    }
    const result: Partial<T> = {};
    for (const name of Object.keys(fields) as (keyof T & string)[]) {
      // Only what the object itself holds: nothing of its prototype.
      const own: unknown = Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined;
      const read = fields[name](own, `${path}.${name}`);
      if (read !== undefined) {
        result[name] = read;
      }
    }
    return result as T;
  };
}
