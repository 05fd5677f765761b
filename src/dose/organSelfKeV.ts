import { interpolate } from './interpolate';
import { organShapes } from './organShapes';
import type { ShapedOrgan } from './organShapes';
import type { PointKernel } from './pointKernel';
import { selfEnergyKeV } from './selfEnergyKeV';
import type { SelfEnergy } from './selfEnergyKeV';
import { sphereSelfKeV } from './sphereSelfKeV';

/** Water, as the kernels: a mass in g stands for as many ml. */
const mlOfShapes = 100;

/**
 * Energy of one decay that stays in an organ of that mass, keV: the organ's shape in the adults of
 * ICRP Publication 110, made larger or smaller to the mass. What leaves through the surface scales
 * with it so that electrons go with 1/m and photons with about m^(-2/3) in the S value.
 * @param organ 'sphere' for anything else: a lesion, a gland
 * @param massG above 0
 */
export function organSelfKeV(
  kernel: PointKernel,
  organ: ShapedOrgan | 'sphere',
  massG: number,
): SelfEnergy {
  if (organ === 'sphere') {
    return sphereSelfKeV(kernel, Math.cbrt((3 * massG * 1000) / (4 * Math.PI)));
  }
  const { radiiMm, staying } = organShapes[organ];
  const scale = Math.cbrt(massG / mlOfShapes);
  const reachMm = radiiMm[radiiMm.length - 1] * scale;
  return selfEnergyKeV(kernel, (mm) => interpolate(radiiMm, staying, mm / scale), reachMm);
}
