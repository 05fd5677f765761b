/** Energy in keV, and how often one decay has it. */
export interface Emission {
  keV: number;
  perDecay: number;
}

/**
 * Photons of 177Lu and of the hafnium left behind: gamma lines above 0.04 % and X-rays (ICRP
 * Publication 107). The L X-rays are taken as one line of 8 keV.
 */
export const lu177Photons: readonly Emission[] = [
  { keV: 208.37, perDecay: 0.1041 },
  { keV: 112.95, perDecay: 0.0623 },
  { keV: 321.32, perDecay: 0.002186 },
  { keV: 249.67, perDecay: 0.001997 },
  { keV: 136.72, perDecay: 0.000465 },
  { keV: 71.64, perDecay: 0.00164 },
  { keV: 64.9, perDecay: 0.0025 },
  { keV: 63.2, perDecay: 0.0092 },
  { keV: 55.79, perDecay: 0.0279 },
  { keV: 54.61, perDecay: 0.016 },
  { keV: 8, perDecay: 0.03 },
];

/** End points of the beta branches, and their share. Their mean energy is 133 keV a decay. */
export const lu177Betas: readonly Emission[] = [
  { keV: 498.3, perDecay: 0.793 },
  { keV: 385.4, perDecay: 0.091 },
  { keV: 177.0, perDecay: 0.116 },
];

/** Conversion electrons of the lines of 113 and 208 keV: 13.5 keV a decay in all. */
export const lu177ConversionElectrons: readonly Emission[] = [
  { keV: 47.6, perDecay: 0.054 },
  { keV: 102, perDecay: 0.0735 },
  { keV: 110.5, perDecay: 0.0225 },
  { keV: 143, perDecay: 0.0049 },
  { keV: 198, perDecay: 0.001 },
];

/**
 * Auger electrons go no farther than a cell. All electrons together have 147.9 keV a decay (beta
 * 133.3, conversion 13.5, Auger 1.1).
 */
export const lu177AugerKeV = 1.1;
