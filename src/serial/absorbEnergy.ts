import { energyDose, localDepositionDose, localDepositionKeV } from '../dose';
import type { DoseMethod, DoseVolume, TissueDensity } from '../dose';
import type { Volume } from '../volume';
import type { SerialDoseSummary } from './serialDoseSummary';

/**
 * Absorbed dose of a map of time-integrated activity, and how the summary tells it.
 * @param map MBq h/ml
 * @param onPart may throw, which ends the work
 * @returns Gy, on the map's grid
 * @throws INVALID_ARGUMENT as energyDose
 */
export function absorbEnergy(
  map: Volume<Float32Array>,
  method: DoseMethod,
  density: TissueDensity,
  onPart: (share: number) => void,
): { dose: DoseVolume; told: SerialDoseSummary['energy'] } {
  return {
    dose: energyDose(map, { method, density, onStep: onPart }),
    told: {
      ...describeMethod(method),
      density: density.method === 'fixed' ? density : { method: 'ct-soft-tissue' },
    },
  };
}

function describeMethod(method: DoseMethod): Omit<SerialDoseSummary['energy'], 'density'> {
  if (method.type === 'voxel-kernel') {
    return { method: method.type, kernel: method.kernel.name, includesPhotonSelfDose: true };
  }
  const { nuclide, photons = 'left-out' } = method;
  const constant = localDepositionDose(1, 1, localDepositionKeV(nuclide, photons));
  return {
    method: method.type,
    // Gy g/(MBq h), to the digits that the energies are good for.
    doseConstant: Number(constant.toPrecision(4)),
    includesPhotonSelfDose: photons === 'of-the-kidney',
  };
}
