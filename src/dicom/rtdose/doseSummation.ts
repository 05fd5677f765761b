import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';

export interface DoseSummation {
  /** DoseSummationType as written (PS3.3 C.8.8.3). */
  type?: string;
  /**
   * whole: all of a treatment; part: of a beam, fraction or the like; unknown: the file does not
   * say.
   */
  extent: 'whole' | 'part' | 'unknown';
}

const whole = /^(PLAN|MULTI_PLAN|PLAN_OVERVIEW|RADIONUCLIDE)$/;

/** What a dose map sums up; a type that the standard does not know is unknown. */
export function doseSummation(dataset: NaturalDataset): DoseSummation {
  const type = getString(dataset, 'DoseSummationType')?.toUpperCase();
  const part = /^(BEAM|FRACTION|BRACHY|CONTROL_POINT|RECORD)/;
  return {
    type,
    extent: whole.test(type ?? '') ? 'whole' : part.test(type ?? '') ? 'part' : 'unknown',
  };
}
