import type { Vec3 } from '../../src/volume/types';
import { deflect } from './deflect';
import { logInterpolate } from './logInterpolate';
import { lu177AugerKeV, lu177Betas, lu177ConversionElectrons } from './lu177Emissions';
import { randomDirection } from './randomDirection';

const electronRestKeV = 511;
const electronRadiusCm = 2.8179403e-13;
const fineStructure = 1 / 137.036;
const moleculesPerMl = 3.3428e22;
const hafnium = 72;
/** Below it an electron goes less than 3 micrometres. */
const cutoffKeV = 10;
/** Share of its energy that an electron loses in one step. */
const lossPerStep = 0.04;
/** Collision stopping power of water, MeV cm2/g (NIST ESTAR). */
const stoppingPower: [number, number][] = [
  [10, 22.56],
  [15, 16.47],
  [20, 13.17],
  [30, 9.653],
  [40, 7.777],
  [50, 6.603],
  [60, 5.797],
  [80, 4.757],
  [100, 4.115],
  [150, 3.238],
  [200, 2.793],
  [300, 2.355],
  [400, 2.148],
  [500, 2.034],
];

/** How far from the decay electrons leave their energy: means weighted with the energy. */
export interface ElectronMoments {
  /** |x|, |x y| and |x y z|, in mm, mm2, mm3. */
  moments: Vec3;
  keVPerDecay: number;
}

/**
 * The electrons of 177Lu in endless water: slowing down without straggling, multiple scattering by
 * the first moment of screened Rutherford scattering (Moliere's screening), in short steps with a
 * random hinge.
 */
export function electronsInWater(histories: number, random: () => number): ElectronMoments {
  const sums = [0, 0, 0];
  let energy = 0;
  const deposit = ([x, y, z]: Vec3, keV: number) => {
    const [a, b, c] = [Math.abs(x), Math.abs(y), Math.abs(z)];
    energy += keV;
    sums[0] += (keV * (a + b + c)) / 3;
    sums[1] += (keV * (a * b + b * c + c * a)) / 3;
    sums[2] += keV * a * b * c;
  };
  const branches = lu177Betas.map((branch) => ({ ...branch, highest: highestOf(branch.keV) }));
  for (let n = 0; n < histories; n++) {
    for (const { keV, perDecay, highest } of branches) {
      followElectron(betaEnergy(keV, highest, random), perDecay, random, deposit);
    }
    for (const { keV, perDecay } of lu177ConversionElectrons) {
      followElectron(keV, perDecay, random, deposit);
    }
    energy += lu177AugerKeV;
  }
  return {
    moments: sums.map((sum) => sum / energy) as Vec3,
    keVPerDecay: energy / histories,
  };
}

function followElectron(
  startKeV: number,
  weight: number,
  random: () => number,
  deposit: (place: Vec3, keV: number) => void,
): void {
  let keV = startKeV;
  let place: Vec3 = [0, 0, 0];
  let direction = randomDirection(random);
  const move = (mm: number) => {
    place = place.map((at, axis) => at + mm * direction[axis]) as Vec3;
  };
  while (keV > cutoffKeV) {
    const lost = lossPerStep * keV;
    const middleKeV = keV - lost / 2;
    // MeV/cm are 100 keV/mm.
    const stepMm = lost / (100 * logInterpolate(stoppingPower, middleKeV));
    const hinge = random();
    move(hinge * stepMm);
    deposit(place, weight * lost);
    direction = deflect(direction, scatteringCosine(middleKeV, stepMm, random), random);
    move((1 - hinge) * stepMm);
    keV -= lost;
  }
  deposit(place, weight * keV);
}

function scatteringCosine(keV: number, stepMm: number, random: () => number): number {
  const mean = 1 - Math.exp(-transportPerMm(keV) * stepMm);
  return Math.max(-1, 1 + mean * Math.log(1 - random()));
}

/** Inverse transport mean free path of water. */
function transportPerMm(keV: number): number {
  const gamma = 1 + keV / electronRestKeV;
  const beta2 = 1 - 1 / gamma ** 2;
  const momentum2 = gamma ** 2 * beta2;
  const atoms: [number, number][] = [
    [1, 2],
    [8, 1],
  ];
  let sum = 0;
  for (const [z, count] of atoms) {
    const screening =
      (((fineStructure * Math.cbrt(z)) / 0.885) ** 2 / (4 * momentum2)) *
      (1.13 + (3.76 * (fineStructure * z) ** 2) / beta2);
    sum += count * z * (z + 1) * (Math.log(1 + 1 / screening) - 1 / (1 + screening));
  }
  return (
    (2 * Math.PI * electronRadiusCm ** 2 * moleculesPerMl * sum) / (10 * gamma ** 2 * beta2 ** 2)
  );
}

/** One energy of an allowed beta spectrum, by rejection. */
function betaEnergy(endKeV: number, highest: number, random: () => number): number {
  for (;;) {
    const keV = endKeV * random();
    if (random() * highest < betaSpectrum(keV, endKeV)) {
      return keV;
    }
  }
}

/** The spectrum is smooth: a hundred places and 2 % are above all of it. */
function highestOf(endKeV: number): number {
  const heights = Array.from({ length: 100 }, (_, n) => betaSpectrum((n / 100) * endKeV, endKeV));
  return 1.02 * Math.max(...heights);
}

function betaSpectrum(keV: number, endKeV: number): number {
  const w = 1 + keV / electronRestKeV;
  const p = Math.max(1e-6, Math.sqrt(w * w - 1));
  const eta = (2 * Math.PI * fineStructure * hafnium * w) / p;
  // Fermi function with the relativistic factor of Evans (The Atomic Nucleus, 1955, ch. 17).
  const charge2 = (fineStructure * hafnium) ** 2;
  const relativistic = (w * w * (1 + 4 * charge2) - 1) ** (Math.sqrt(1 - charge2) - 1);
  const fermi = (eta / (1 - Math.exp(-eta))) * relativistic;
  return fermi * p * w * (endKeV - keV) ** 2;
}
