import type { KidneyNumbers } from './kidneyNumbers';

/** The doses x at which V_x of these kidneys is known, each once, in the order of the site. */
export function volumeAtDosesGy(kidneys: readonly Pick<KidneyNumbers, 'dose'>[]): number[] {
  const doses = kidneys.flatMap(({ dose }) => dose?.volumesAtDose ?? []);
  return [...new Set(doses.map(({ doseGy }) => doseGy))];
}
