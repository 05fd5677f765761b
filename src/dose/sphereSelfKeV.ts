import type { PointKernel } from './pointKernel';
import { selfEnergyKeV } from './selfEnergyKeV';
import type { SelfEnergy } from './selfEnergyKeV';

/**
 * Energy that decays spread evenly over a sphere leave in it, keV a decay. A displacement r from an
 * even start stays in a sphere of radius R with the probability 1 - 3 r / 4 R + r^3 / 16 R^3.
 * @param radiusMm in water
 */
export function sphereSelfKeV(kernel: PointKernel, radiusMm: number): SelfEnergy {
  const staying = (mm: number) => {
    const share = mm / radiusMm;
    return share >= 2 ? 0 : 1 - 0.75 * share + share ** 3 / 16;
  };
  return selfEnergyKeV(kernel, staying, 2 * radiusMm);
}
