import type { Nuclide } from '../nuclide';

export const lu177: Nuclide = {
  name: '177Lu',
  halfLifeHours: 6.647 * 24,
  energyKeV: {
    beta: 133.27,
    conversionElectrons: 13.522,
    auger: 1.1318,
    alpha: 0,
    photons: 35.098,
  },
  daughters: [],
  imagedLinesKeV: [112.95, 208.37, 249.7, 321.3],
  source: 'ICRP Publication 107 (Ann. ICRP 38(3), 2008)',
  assumptions: [],
};
