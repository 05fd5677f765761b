import { interpolate } from './interpolate';
import type { PointKernel } from './pointKernel';

/** Shells that photons are summed over, mm. */
const photonShellMm = 0.25;

/** Energy of one decay that stays in its own organ, keV, by what carries it. */
export interface SelfEnergy {
  electronKeV: number;
  photonKeV: number;
}

/**
 * Energy that decays spread evenly over a region leave in it, keV a decay: the kernel times the
 * probability that a displacement from an even start stays in the region. A kernel that shows
 * moments alone leaves its electrons with the mean of their displacement.
 * @param staying that probability for a distance in mm
 * @param reachMm distance from which on nothing stays
 */
export function selfEnergyKeV(
  { electronKeV, electronSpread, photonRadiiMm, photonKeVPerMm }: PointKernel,
  staying: (distanceMm: number) => number,
  reachMm: number,
): SelfEnergy {
  const electrons =
    electronSpread.type === 'shells'
      ? electronSpread.shells.reduce((sum, [mm, keV]) => sum + keV * staying(mm), 0)
      : // The mean of |x| is half the mean distance.
        electronKeV * staying(2 * electronSpread.momentsMm[0]);
  const shells = Math.ceil(reachMm / photonShellMm);
  const widthMm = reachMm / shells;
  let photonKeV = 0;
  for (let n = 0; n < shells; n++) {
    const mm = (n + 0.5) * widthMm;
    photonKeV += interpolate(photonRadiiMm, photonKeVPerMm, mm) * staying(mm) * widthMm;
  }
  return { electronKeV: electrons, photonKeV };
}
