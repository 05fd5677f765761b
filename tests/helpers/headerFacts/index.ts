import { activityFacts } from './activityFacts';
import { ctFacts } from './ctFacts';
import { objectFacts } from './objectFacts';
import { structureFacts } from './structureFacts';
import type { HeaderFactCase } from './types';

/** Every kind of object that is read, with the header facts that bear on its result. */
export const headerFactCases: HeaderFactCase[] = [
  ctFacts,
  ...activityFacts,
  ...structureFacts,
  ...objectFacts,
];

export type { HeaderFact, HeaderFactCase, Outcome } from './types';
