import type { EmissionLine } from '../../src/nuclides';
import type { Vec3 } from '../../src/volume/types';
import { deflect } from './deflect';
import { logInterpolate } from './logInterpolate';
import { randomDirection } from './randomDirection';

const electronRestKeV = 511;
const electronRadiusCm = 2.8179403e-13;
const electronsPerMl = 3.3428e23;
/** Of a line, however weak. */
const leastHistories = 20_000;
/** Below it a photon ends where it is. */
const cutoffKeV = 5;
/**
 * Mass energy-absorption coefficient of water, cm2/g (NIST, Hubbell and Seltzer 1995). What
 * Compton scattering does not explain of it is the photoelectric effect.
 */
const energyAbsorption: [number, number][] = [
  [5, 41.92],
  [6, 24.05],
  [8, 9.915],
  [10, 4.944],
  [15, 1.374],
  [20, 0.5503],
  [30, 0.1557],
  [40, 0.06947],
  [50, 0.04223],
  [60, 0.0319],
  [80, 0.02597],
  [100, 0.02546],
];
const photoelectric = energyAbsorption.map(([keV, total]): [number, number] => [
  keV,
  total - compton(keV).transferred,
]);

/**
 * Energy that the photons of one decay at a point leave in shells around it, in endless water of
 * 1 g/ml: analog Monte Carlo with Compton scattering at free electrons (Klein and Nishina) and the
 * photoelectric effect. Coherent scattering, pairs and the way of the electrons set free are left
 * out.
 * @param histories of all lines together, shared out by the energy that they have
 * @returns keV/mm of each shell, `shellMm` thick, from the point outwards
 */
export function photonsInWater(
  photons: readonly EmissionLine[],
  histories: number,
  shellMm: number,
  shells: number,
  random: () => number,
): Float64Array {
  const keVPerMm = new Float64Array(shells);
  const allKeV = photons.reduce((sum, [keV, perDecay]) => sum + keV * perDecay, 0);
  for (const [keV, perDecay] of photons) {
    const draws = Math.max(leastHistories, Math.round((histories * keV * perDecay) / allKeV));
    for (let n = 0; n < draws; n++) {
      followPhoton(keV, random, (radiusMm, depositedKeV) => {
        const shell = Math.floor(radiusMm / shellMm);
        if (shell < shells) {
          keVPerMm[shell] += (depositedKeV * perDecay) / (draws * shellMm);
        }
      });
    }
  }
  return keVPerMm;
}

function followPhoton(
  startKeV: number,
  random: () => number,
  deposit: (radiusMm: number, keV: number) => void,
): void {
  let keV = startKeV;
  let direction = randomDirection(random);
  let place: Vec3 = [0, 0, 0];
  for (;;) {
    const scatter = compton(keV).total;
    const absorb = logInterpolate(photoelectric, keV);
    const stepMm = (-10 * Math.log(1 - random())) / (scatter + absorb);
    place = place.map((mm, axis) => mm + stepMm * direction[axis]) as Vec3;
    const radiusMm = Math.hypot(...place);
    if (keV < cutoffKeV || random() * (scatter + absorb) < absorb) {
      deposit(radiusMm, keV);
      return;
    }
    const kept = scatteredShare(keV / electronRestKeV, random);
    deposit(radiusMm, keV * (1 - kept));
    direction = deflect(direction, 1 - (1 / kept - 1) * (electronRestKeV / keV), random);
    keV *= kept;
  }
}

/** Klein and Nishina, per cm of water: of all scattering, and of the energy given to electrons. */
function compton(keV: number): { total: number; transferred: number } {
  const a = keV / electronRestKeV;
  const b = 1 + 2 * a;
  const log = Math.log(b);
  const factor = Math.PI * electronRadiusCm ** 2 * electronsPerMl;
  const total =
    2 *
    factor *
    (((1 + a) / a ** 2) * ((2 * (1 + a)) / b - log / a) + log / (2 * a) - (1 + 3 * a) / b ** 2);
  const scattered =
    factor *
    (log / a ** 3 +
      (2 * (1 + a) * (2 * a * a - 2 * a - 1)) / (a * a * b ** 2) +
      (8 * a * a) / (3 * b ** 3));
  return { total, transferred: total - scattered };
}

/** Energy of the scattered photon over that before (Kahn's rejection, in the form of EGS). */
function scatteredShare(a: number, random: () => number): number {
  const lowest = 1 / (1 + 2 * a);
  const first = Math.log(1 / lowest);
  const second = (1 - lowest ** 2) / 2;
  for (;;) {
    const isFirst = random() * (first + second) < first;
    const u = random();
    const kept = isFirst ? Math.exp(-first * u) : Math.sqrt(lowest ** 2 + (1 - lowest ** 2) * u);
    const t = (1 - kept) / (a * kept);
    if (random() < 1 - (kept * t * (2 - t)) / (1 + kept * kept)) {
      return kept;
    }
  }
}
