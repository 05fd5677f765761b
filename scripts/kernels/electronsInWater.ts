import type { Emissions } from '../../src/nuclides';
import type { Vec3 } from '../../src/volume/types';
import { deflect } from './deflect';
import { logInterpolate } from './logInterpolate';
import { randomDirection } from './randomDirection';
import { transportPerMm } from './transportPerMm';
import { waterStoppingPower } from './waterStoppingPower';

/** Below it an electron goes less than 3 micrometres. */
const cutoffKeV = 10;
/** Share of its energy that an electron loses in one step. */
const lossPerStep = 0.04;
/** Shells grow by this ratio from the first radius on. */
const shellRatio = 1.15;
const firstShellMm = 0.005;

/** Energy of one decay that is left at about one distance from it. */
export interface EnergyShell {
  radiusMm: number;
  keV: number;
}

/**
 * Where electrons, alpha particles and recoils of one decay leave their energy in endless water:
 * slowing down without straggling, multiple scattering by the first moment of screened Rutherford
 * scattering, in short steps with a random hinge. Alpha particles, recoils and Auger electrons stay
 * where they start. Bremsstrahlung is left where the electron is (0.4 % of the energy of 90Y).
 * @param histories electrons of each line and each bin of a beta spectrum
 * @returns shells with the mean radius of their energy, from the decay outwards
 */
export function electronsInWater(
  { betas, conversionElectrons, augerKeV, alphaKeV, recoilKeV }: Emissions,
  histories: number,
  random: () => number,
): EnergyShell[] {
  const shells: { keV: number; keVMm: number }[] = [];
  const deposit = (radiusMm: number, keV: number) => {
    const n = Math.max(0, Math.ceil(Math.log(radiusMm / firstShellMm) / Math.log(shellRatio)));
    shells[n] ??= { keV: 0, keVMm: 0 };
    shells[n].keV += keV;
    shells[n].keVMm += keV * radiusMm;
  };
  deposit(0, augerKeV + alphaKeV + recoilKeV);
  for (const [keV, perDecay] of [...betas, ...conversionElectrons]) {
    for (let n = 0; n < histories; n++) {
      followElectron(keV, perDecay / histories, random, deposit);
    }
  }
  return Object.values(shells)
    .filter(({ keV }) => keV > 0)
    .map(({ keV, keVMm }) => ({ radiusMm: keVMm / keV, keV }));
}

function followElectron(
  startKeV: number,
  weight: number,
  random: () => number,
  deposit: (radiusMm: number, keV: number) => void,
): void {
  let keV = startKeV;
  let place: Vec3 = [0, 0, 0];
  let direction = randomDirection(random);
  while (keV > cutoffKeV) {
    const lost = lossPerStep * keV;
    const middleKeV = keV - lost / 2;
    // MeV/cm are 100 keV/mm.
    const stepMm = lost / (100 * logInterpolate(waterStoppingPower, middleKeV));
    const hinge = random();
    place = moved(place, direction, hinge * stepMm);
    deposit(Math.hypot(...place), weight * lost);
    direction = deflect(direction, scatteringCosine(middleKeV, stepMm, random), random);
    place = moved(place, direction, (1 - hinge) * stepMm);
    keV -= lost;
  }
  deposit(Math.hypot(...place), weight * keV);
}

function moved([x, y, z]: Vec3, [a, b, c]: Vec3, mm: number): Vec3 {
  return [x + mm * a, y + mm * b, z + mm * c];
}

function scatteringCosine(keV: number, stepMm: number, random: () => number): number {
  const mean = 1 - Math.exp(-transportPerMm(keV) * stepMm);
  return Math.max(-1, 1 + mean * Math.log(1 - random()));
}
