/** Physical half-life of 177Lu, s (6.647 d; DDEP/ENSDF evaluation). */
export const lutetiumHalfLifeSeconds = 574300;
/** Electron energy of 177Lu absorbed where it is emitted: 147.9 keV per decay, in Gy g/(MBq h). */
export const localDoseGyGPerMBqH = 0.08531;
/** Density of soft tissue, g/ml (ICRP 89 kidney 1.05). */
export const tissueDensityGPerMl = 1.05;
/**
 * Blur of the reconstructed SPECT (with resolution recovery) and of the dose made from it, FWHM,
 * mm.
 */
export const imagingFwhmMm = 10;
/** Time-integrated concentration where `compartments` says 1, MBq h/ml. */
export const referenceIntegralMBqHPerMl = 34;
/** Concentration in the renal cortex against that in the medulla. */
export const cortexToMedulla = 1.6;
