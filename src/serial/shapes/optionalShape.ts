import type { Shape } from './shape';

/** What may be missing; JSON writes null for a number that is none. */
export function optionalShape<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : shape(value, path));
}
