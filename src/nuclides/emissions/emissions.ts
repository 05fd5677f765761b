/** Energy in keV, and how often one decay has it. */
export type EmissionLine = readonly [keV: number, perDecay: number];

/**
 * What a nuclide sends out, as the Monte Carlo of its kernel takes it (scripts/kernels).
 *
 * Condensed from the tables of ICRP Publication 107 (Ann. ICRP 38(3), 2008) with the energy of each
 * kind kept: every beta spectrum in 32 even bins at their mean energies, neighbouring lines (4 %
 * for photons, 8 % for conversion electrons) as one, lines of less than 0.05 % (photons) and 0.3 %
 * (conversion electrons) of the energy of their kind given to the nearest line.
 */
export interface Emissions {
  betas: readonly EmissionLine[];
  conversionElectrons: readonly EmissionLine[];
  /** Of all Auger electrons of one decay; they go no farther than a cell. */
  augerKeV: number;
  /** Gamma lines and X-rays; bremsstrahlung is not among them. */
  photons: readonly EmissionLine[];
  /** Of all alpha particles of one decay; they go less than 0.1 mm. */
  alphaKeV: number;
  /** Of the nuclei that sent them. */
  recoilKeV: number;
}
