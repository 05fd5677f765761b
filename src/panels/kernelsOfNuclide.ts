import { nuclides } from '../nuclides';
import type { NuclideName } from '../nuclides';

/** The kernels that may be used for a nuclide: the program's own of other nuclides are left out. */
export function kernelsOfNuclide(
  kernelNames: readonly string[],
  radionuclide: NuclideName | undefined,
): string[] {
  const others = nuclides
    .filter(({ name }) => name !== radionuclide)
    .map(({ name }) => `${name} in water`);
  return kernelNames.filter((name) => !others.includes(name));
}
