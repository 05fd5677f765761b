import { energyDose, localDepositionKeV, ownKernel } from '../dose';
import type { DoseMethod, DoseVolume, PointKernel } from '../dose';
import { DosimetryError } from '../errors';
import type { NuclideName } from '../nuclides';
import type { KidneyCourse } from './kidneyCourse';
import { mapAroundKidneys } from './mapAroundKidneys';
import type { MapWithDensity } from './mapAroundKidneys';

/** The dose by the method of energy that was not chosen, to stand beside it. */
export interface OtherEnergyDose {
  /** Around the kidneys; right inside them only. */
  dose: DoseVolume;
  /** Whether it is that of the kernel; else that of local deposition by electrons. */
  isKernel: boolean;
  /** What of the chosen local deposition is of electrons: 1, or less with photons in it. */
  ofElectrons: number;
}

/**
 * The dose in the kidneys by the program's own kernel where the chosen one is by local deposition,
 * and the other way round.
 * @param activity MBq h/ml
 * @returns undefined where its voxels are too fine for the kernel, which then has no say, or the
 *   kidneys lie outside
 */
export function otherEnergyDose(
  activity: MapWithDensity,
  courses: readonly Pick<KidneyCourse, 'contour' | 'kidney'>[],
  { radionuclide, chosen }: { radionuclide: NuclideName; chosen: DoseMethod },
): OtherEnergyDose | undefined {
  if (chosen.type === 'voxel-kernel') {
    const around = mapAroundKidneys(activity, courses, 0);
    return around && { dose: byElectrons(around, radionuclide), isKernel: false, ofElectrons: 1 };
  }
  const kernel = ownKernel(radionuclide);
  const around = mapAroundKidneys(activity, courses, kernel.reachMm);
  const dose = around && byKernel(around, kernel);
  return (
    dose && {
      dose,
      isKernel: true,
      ofElectrons:
        localDepositionKeV(radionuclide, 'left-out') /
        localDepositionKeV(radionuclide, chosen.photons ?? 'left-out'),
    }
  );
}

function byElectrons({ map, density }: MapWithDensity, nuclide: NuclideName): DoseVolume {
  return energyDose(map, { method: { type: 'local-deposition', nuclide }, density });
}

function byKernel({ map, density }: MapWithDensity, kernel: PointKernel): DoseVolume | undefined {
  try {
    return energyDose(map, { method: { type: 'voxel-kernel', kernel }, density });
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    return undefined;
  }
}
