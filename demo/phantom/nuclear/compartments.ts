import { tissues, type Kinetics, type Tissue } from '../types';

export interface Compartment {
  kinetics: Kinetics;
  /** Time-integrated concentration against the kidneys' reference of 1. */
  integral: number;
}

/**
 * Where the activity that is not in the kidneys goes. Ratios as seen after 177Lu-DOTATATE: spleen
 * above the kidneys, liver a fifth, lesions several times the kidneys, little in muscle, less in
 * fat.
 */
export const compartments: ReadonlyMap<Tissue, Compartment> = new Map<Tissue, Compartment>([
  [
    tissues.spleen,
    { integral: 1.15, kinetics: { effectiveHalfLifeHours: 66, uptakeHalfLifeHours: 0.6 } },
  ],
  [
    tissues.liver,
    { integral: 0.17, kinetics: { effectiveHalfLifeHours: 62, uptakeHalfLifeHours: 0.6 } },
  ],
  [
    tissues.lesion,
    { integral: 3.6, kinetics: { effectiveHalfLifeHours: 92, uptakeHalfLifeHours: 1.5 } },
  ],
  [
    tissues.urine,
    { integral: 0.9, kinetics: { effectiveHalfLifeHours: 20, uptakeHalfLifeHours: 0.3 } },
  ],
  [
    tissues.bowel,
    { integral: 0.035, kinetics: { effectiveHalfLifeHours: 40, uptakeHalfLifeHours: 2 } },
  ],
  [
    tissues.stomach,
    { integral: 0.02, kinetics: { effectiveHalfLifeHours: 40, uptakeHalfLifeHours: 2 } },
  ],
  [
    tissues.gallbladder,
    { integral: 0.08, kinetics: { effectiveHalfLifeHours: 40, uptakeHalfLifeHours: 4 } },
  ],
  [
    tissues.blood,
    { integral: 0.03, kinetics: { effectiveHalfLifeHours: 14, uptakeHalfLifeHours: 0.05 } },
  ],
  [
    tissues.bone,
    { integral: 0.02, kinetics: { effectiveHalfLifeHours: 40, uptakeHalfLifeHours: 0.1 } },
  ],
  [
    tissues.muscle,
    { integral: 0.008, kinetics: { effectiveHalfLifeHours: 16, uptakeHalfLifeHours: 0.1 } },
  ],
  [
    tissues.body,
    { integral: 0.01, kinetics: { effectiveHalfLifeHours: 16, uptakeHalfLifeHours: 0.1 } },
  ],
  [
    tissues.sinus,
    { integral: 0.02, kinetics: { effectiveHalfLifeHours: 16, uptakeHalfLifeHours: 0.1 } },
  ],
  [
    tissues.lung,
    { integral: 0.004, kinetics: { effectiveHalfLifeHours: 16, uptakeHalfLifeHours: 0.05 } },
  ],
  [
    tissues.fat,
    { integral: 0.003, kinetics: { effectiveHalfLifeHours: 16, uptakeHalfLifeHours: 0.1 } },
  ],
]);
