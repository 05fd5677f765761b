import type { Nuclide } from '../nuclide';

export const y90: Nuclide = {
  name: '90Y',
  halfLifeHours: 64.1,
  energyKeV: {
    beta: 932.9,
    conversionElectrons: 0.20063,
    auger: 0.00065471,
    alpha: 0,
    photons: 0.0012316,
  },
  daughters: [],
  imagedLinesKeV: [],
  source: 'ICRP Publication 107 (Ann. ICRP 38(3), 2008)',
  assumptions: [
    'Bremsstrahlung of 90Y (about 0.4 % of its energy) is taken as left where the electrons are.',
  ],
};
