import { chargedKeV, nuclideOf } from '../nuclides';
import type { NuclideName } from '../nuclides';
import type { EnergySpread } from './energySpread';
import { ac225Spread } from './kernels/ac225Spread';
import { i131Spread } from './kernels/i131Spread';
import { lu177Spread } from './kernels/lu177Spread';
import { tb161Spread } from './kernels/tb161Spread';
import { y90Spread } from './kernels/y90Spread';
import type { PointKernel } from './pointKernel';

const spreads: Readonly<Record<NuclideName, EnergySpread>> = {
  '177Lu': lu177Spread,
  '90Y': y90Spread,
  '131I': i131Spread,
  '161Tb': tb161Spread,
  '225Ac': ac225Spread,
};
/** 51 voxels of 4.8 mm. */
const reachMm = 122.4;

/**
 * The program's own kernel of a nuclide, for voxels of any size: electrons and photons followed
 * through endless water by scripts/makeKernels.ts (emissions of ICRP Publication 107, coefficients
 * of NIST). For 177Lu the self S values of the kidneys of the ICRP adults come out within 1 %;
 * docs/dosimetry.md 1.1.
 * @throws RADIONUCLIDE_MISMATCH for a nuclide without data
 */
export function ownKernel(nuclide: NuclideName): PointKernel {
  const electronKeV = chargedKeV(nuclideOf(nuclide));
  const { electronShells, photonRadiiMm, photonKeVPerMm } = spreads[nuclide];
  return {
    name: `${nuclide} in water`,
    radionuclide: nuclide,
    source: 'Monte Carlo of this program, for the voxels of the image',
    densityGPerMl: 1,
    reachMm,
    electronKeV,
    electronSpread: { type: 'shells', shells: withEnergy(electronShells, electronKeV) },
    photonRadiiMm,
    photonKeVPerMm,
  };
}

/** Rounded and drawn numbers, with exactly the energy of the decay. */
function withEnergy(
  shells: EnergySpread['electronShells'],
  electronKeV: number,
): EnergySpread['electronShells'] {
  const factor = electronKeV / shells.reduce((sum, [, keV]) => sum + keV, 0);
  return shells.map(([radiusMm, keV]) => [radiusMm, keV * factor]);
}
