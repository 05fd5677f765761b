import { ac225 } from './data/ac225';
import { i131 } from './data/i131';
import { lu177 } from './data/lu177';
import { tb161 } from './data/tb161';
import { y90 } from './data/y90';
import type { Nuclide } from './nuclide';

/** All nuclides that there are data of. */
export const nuclides: readonly Nuclide[] = [lu177, y90, i131, tb161, ac225];
