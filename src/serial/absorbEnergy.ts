import { doseFromActivity } from '../dose';
import type { DoseVolume } from '../dose';
import type { Volume } from '../volume';
import type { SerialDensity, SerialEnergy } from './serialDoseInput';
import type { SerialDoseSummary } from './serialDoseSummary';

/** Gy g/(MBq h): all electrons of 177Lu, no photons (`localDepositionDose`). */
const electronsOnly = 0.08531;

/**
 * Absorbed dose of a map of time-integrated activity, and how the summary tells it.
 * @param map MBq h/ml
 * @returns Gy, on the map's grid or, for a kernel of other voxels, on the kernel's
 * @throws INVALID_ARGUMENT as doseFromActivity
 */
export function absorbEnergy(
  map: Volume<Float32Array>,
  energy: SerialEnergy,
  density: SerialDensity,
): { dose: DoseVolume; told: SerialDoseSummary['energy'] } {
  const { gPerMl } = density;
  if (energy.method === 'local-deposition') {
    return {
      dose: doseFromActivity(map, {
        method: { type: 'local-deposition' },
        tissueDensityGPerMl: gPerMl,
      }),
      told: {
        method: 'local-deposition',
        doseConstant: electronsOnly,
        includesPhotonSelfDose: false,
        density,
      },
    };
  }
  return {
    dose: doseFromActivity(map, {
      method: { type: 'voxel-kernel', kernel: energy.kernel },
      tissueDensityGPerMl: gPerMl,
    }),
    told: {
      method: 'voxel-kernel',
      kernel: energy.kernel.name,
      includesPhotonSelfDose: true,
      density,
    },
  };
}
