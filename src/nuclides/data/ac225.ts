import type { Nuclide } from '../nuclide';

/** Daughters of one decay of 213Bi: 97.91 % beta to 213Po, 2.09 % alpha to 209Tl. */
const betaShareOfBi213 = 0.9791;

export const ac225: Nuclide = {
  name: '225Ac',
  // NNDC (NuDat 3); ICRP Publication 107 rounds it to 10.0 d.
  halfLifeHours: 9.92 * 24,
  energyKeV: {
    beta: 635.96,
    conversionElectrons: 47.503,
    auger: 6.1561,
    alpha: 27482.4 + 513.31,
    photons: 219.3,
  },
  daughters: [
    { name: '221Fr', halfLifeHours: 4.9 / 60, perDecay: 1, alphaKeV: 6303.6 },
    { name: '217At', halfLifeHours: 0.0323 / 3600, perDecay: 1, alphaKeV: 7068 },
    { name: '213Bi', halfLifeHours: 45.59 / 60, perDecay: 1, alphaKeV: 122.18 },
    {
      name: '213Po',
      halfLifeHours: 4.2e-6 / 3600,
      perDecay: betaShareOfBi213,
      alphaKeV: 8376.5,
    },
    {
      name: '209Tl',
      halfLifeHours: 2.161 / 60,
      perDecay: 1 - betaShareOfBi213,
      alphaKeV: 0,
    },
    { name: '209Pb', halfLifeHours: 3.253, perDecay: 1, alphaKeV: 0 },
  ],
  // Of 221Fr and of 213Bi.
  imagedLinesKeV: [218, 440.5],
  source:
    'energies of ICRP Publication 107 (Ann. ICRP 38(3), 2008), half-life of 225Ac of NNDC (NuDat 3)',
  assumptions: [
    'The daughters of 225Ac (221Fr, 217At, 213Bi, 213Po or 209Tl, 209Pb) are taken as in equilibrium with it and in the same place; what the blood carries away, above all of 213Bi, is not followed.',
    'The dose is absorbed energy over mass: the higher biological effect of alpha particles is not weighted.',
  ],
};
