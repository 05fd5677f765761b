import type { MatrixCase } from './types';

/** The name of a case, for the log and for its pictures. */
export function labelOf({ viewer, setup, archive, browser }: MatrixCase): string {
  return [viewer, setup, archive, browser].join(', ');
}
