import type { Nuclide } from '../nuclide';

export const tb161: Nuclide = {
  name: '161Tb',
  halfLifeHours: 6.906 * 24,
  energyKeV: {
    beta: 154.26,
    conversionElectrons: 39.286,
    auger: 8.9396,
    alpha: 0,
    photons: 36.525,
  },
  daughters: [],
  imagedLinesKeV: [48.92, 74.57],
  source: 'ICRP Publication 107 (Ann. ICRP 38(3), 2008)',
  assumptions: [
    'The half-life of 161Tb is 6.906 d as in ICRP Publication 107; newer measurements say up to 6.96 d (0.8 % more).',
  ],
};
