import { energyDose } from '../dose';
import type { DoseMethod, DoseVolume, TissueDensity } from '../dose';
import { localDepositionKeV } from '../dose/localDepositionKeV';
import { ownKernel } from '../dose/ownKernel';
import { DosimetryError } from '../errors';
import type { NuclideName } from '../nuclides';
import type { Volume } from '../volume';

/** The dose by the method of energy that was not chosen, to stand beside it. */
export interface OtherEnergyDose {
  dose: DoseVolume;
  /** Whether it is that of the kernel; else that of local deposition by electrons. */
  isKernel: boolean;
  /** What of the chosen local deposition is of electrons: 1, or less with photons in it. */
  ofElectrons: number;
}

/**
 * A map of time-integrated activity by the program's own kernel where the dose is by local
 * deposition, and the other way round.
 * @param map MBq h/ml
 * @returns undefined where its voxels are too fine for the kernel, which then has no say
 */
export function otherEnergyDose(
  map: Volume<Float32Array>,
  { radionuclide, chosen }: { radionuclide: NuclideName; chosen: DoseMethod },
  density: TissueDensity,
): OtherEnergyDose | undefined {
  if (chosen.type === 'voxel-kernel') {
    const dose = energyDose(map, {
      method: { type: 'local-deposition', nuclide: radionuclide },
      density,
    });
    return { dose, isKernel: false, ofElectrons: 1 };
  }
  try {
    return {
      dose: energyDose(map, {
        method: { type: 'voxel-kernel', kernel: ownKernel(radionuclide) },
        density,
      }),
      isKernel: true,
      ofElectrons:
        localDepositionKeV(radionuclide, 'left-out') /
        localDepositionKeV(radionuclide, chosen.photons ?? 'left-out'),
    };
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    return undefined;
  }
}
