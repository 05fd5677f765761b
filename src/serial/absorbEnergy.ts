import { energyDose } from '../dose';
import type { DoseMethod, DoseVolume, TissueDensity } from '../dose';
import type { Volume } from '../volume';
import type { SerialDoseSummary } from './serialDoseSummary';

/** Gy g/(MBq h), of `localDepositionDose`: electrons, and with the photons of a kidney itself. */
const doseConstants = { 'left-out': 0.08531, 'of-the-kidney': 0.08623 } as const;

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
  const { photons = 'left-out' } = method;
  return {
    method: method.type,
    doseConstant: doseConstants[photons],
    includesPhotonSelfDose: photons === 'of-the-kidney',
  };
}
