import type { Nuclide } from './nuclide';

/** Energy of all charged particles of one decay, keV: electrons, alpha particles and recoils. */
export function chargedKeV({ energyKeV }: Pick<Nuclide, 'energyKeV'>): number {
  const { beta, conversionElectrons, auger, alpha } = energyKeV;
  return beta + conversionElectrons + auger + alpha;
}
