import { interpolate } from './interpolate';
import type { PointKernel } from './pointKernel';

/** Shells that photons are summed over, mm. */
const photonShellMm = 0.25;

/** Energy of one decay, keV, by what carries it. */
export interface SelfEnergy {
  electronKeV: number;
  photonKeV: number;
}

/**
 * Energy that decays spread evenly over a sphere leave in it, keV a decay: the kernel times the
 * probability that a displacement r from an even start stays in the sphere, 1 - 3 r / 4 R + r^3 / 16
 * R^3. Exact for a kernel with shells; one with moments leaves its electrons with the first term.
 * @param radiusMm of the sphere, in water
 */
export function sphereSelfKeV(
  { electronKeV, electronSpread, photonRadiiMm, photonKeVPerMm }: PointKernel,
  radiusMm: number,
): SelfEnergy {
  const electrons =
    electronSpread.type === 'shells'
      ? electronSpread.shells.reduce((sum, [r, keV]) => sum + keV * staying(r, radiusMm), 0)
      : // The mean of |x| is half the mean distance.
        electronKeV * (1 - (1.5 * electronSpread.momentsMm[0]) / radiusMm);
  const shells = Math.ceil((2 * radiusMm) / photonShellMm);
  const widthMm = (2 * radiusMm) / shells;
  let photonKeV = 0;
  for (let n = 0; n < shells; n++) {
    const r = (n + 0.5) * widthMm;
    photonKeV += interpolate(photonRadiiMm, photonKeVPerMm, r) * staying(r, radiusMm) * widthMm;
  }
  return { electronKeV: electrons, photonKeV };
}

function staying(displacementMm: number, radiusMm: number): number {
  const share = displacementMm / radiusMm;
  return share >= 2 ? 0 : 1 - 0.75 * share + share ** 3 / 16;
}
