import type { Stated } from '../types';

/** The entered value where there is one, with that of the file beside it. */
export function stated<T>(
  ofFile: Stated<T> | undefined,
  entered: T | undefined,
  detail?: string,
): Stated<T> | undefined {
  if (entered === undefined) {
    return ofFile;
  }
  return {
    value: entered,
    source: 'entered',
    ...(detail !== undefined && { detail }),
    ...(ofFile && { ofFile }),
  };
}
