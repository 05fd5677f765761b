/** Where one decay at a point leaves its energy in endless water of 1 g/ml. */
export interface EnergySpread {
  /** [mean radius in mm, keV] of electrons and alpha particles, in thin shells. */
  electronShells: readonly (readonly [radiusMm: number, keV: number])[];
  /** Ascending, mm. */
  photonRadiiMm: number[];
  /** Energy that photons leave per mm of radius there; straight between. */
  photonKeVPerMm: number[];
}
