import type { Nuclide } from './nuclide';

/**
 * Energy of all charged particles of one decay, keV: electrons, alpha particles and recoils, to the
 * four digits that the tables are good for.
 */
export function chargedKeV({ energyKeV }: Pick<Nuclide, 'energyKeV'>): number {
  const { beta, conversionElectrons, auger, alpha } = energyKeV;
  return Number((beta + conversionElectrons + auger + alpha).toPrecision(4));
}
