import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';

export interface DoseSummation {
  /** DoseSummationType as written (PS3.3 C.8.8.3). */
  type?: string;
  /**
   * whole: a whole treatment; part: a beam, a fraction or similar; unknown: not stated by the file.
   */
  extent: 'whole' | 'part' | 'unknown';
}

const whole = /^(PLAN|MULTI_PLAN|PLAN_OVERVIEW|RADIONUCLIDE)$/;

/** What a dose map sums up; a type that is not in the standard counts as unknown. */
export function doseSummation(dataset: NaturalDataset): DoseSummation {
  const type = getString(dataset, 'DoseSummationType')?.toUpperCase();
  const part = /^(BEAM|FRACTION|BRACHY|CONTROL_POINT|RECORD)/;
  return {
    type,
    extent: whole.test(type ?? '') ? 'whole' : part.test(type ?? '') ? 'part' : 'unknown',
  };
}
