import type { Nuclide } from '../nuclide';

export const i131: Nuclide = {
  name: '131I',
  halfLifeHours: 8.0207 * 24,
  energyKeV: {
    beta: 181.87,
    conversionElectrons: 9.5669,
    auger: 0.41286,
    alpha: 0,
    photons: 382.76,
  },
  daughters: [],
  imagedLinesKeV: [284.3, 364.49, 636.99],
  source: 'ICRP Publication 107 (Ann. ICRP 38(3), 2008)',
  assumptions: [
    '131mXe, to which 1.2 % of 131I decays, is left out: where it decays in place it would add 1.7 keV of electrons a decay (0.9 %).',
  ],
};
