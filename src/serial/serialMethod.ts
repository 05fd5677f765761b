import { kernelMethod } from '../dose';
import type { DoseMethod } from '../dose';
import type { NuclideName } from '../nuclides';
import type { SerialEnergy } from './serialDoseInput';

/**
 * The chosen way of the energy, for the nuclide of the therapy.
 * @throws RADIONUCLIDE_MISMATCH for a kernel of another nuclide
 */
export function serialMethod(radionuclide: NuclideName, energy: SerialEnergy): DoseMethod {
  return energy.type === 'voxel-kernel'
    ? kernelMethod(energy.kernel, radionuclide)
    : { ...energy, nuclide: radionuclide };
}
