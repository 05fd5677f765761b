import type { Nuclide } from './nuclide';
import { nuclides } from './nuclides';

/** The nuclide of that name, as "177Lu"; undefined for one that there are no data of. */
export function findNuclide(name: string): Nuclide | undefined {
  return nuclides.find((nuclide) => nuclide.name === name);
}
