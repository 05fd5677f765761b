/** Nuclides that a dose can be computed of. */
export type NuclideName = '177Lu' | '90Y' | '131I' | '161Tb' | '225Ac';

/** A nuclide of the chain below a parent. */
export interface Daughter {
  name: string;
  halfLifeHours: number;
  /** Decays for each decay of the parent, in equilibrium. */
  perDecay: number;
  /** Of its alpha particles for each of its own decays. */
  alphaKeV: number;
}

/** What a dose needs to know of a nuclide. */
export interface Nuclide {
  name: NuclideName;
  /** Physical half-life. */
  halfLifeHours: number;
  /** Energy of one decay by what carries it, keV; of a parent with its daughters in equilibrium. */
  energyKeV: {
    beta: number;
    conversionElectrons: number;
    auger: number;
    /** With the recoil of the nuclei. */
    alpha: number;
    photons: number;
  };
  daughters: readonly Daughter[];
  /** Photon lines that images are made of, keV; empty where they are made of bremsstrahlung. */
  imagedLinesKeV: readonly number[];
  /** Where half-life and energies are from. */
  source: string;
  /** What a dose of it takes for granted, as sentences to be said beside it. */
  assumptions: readonly string[];
}
