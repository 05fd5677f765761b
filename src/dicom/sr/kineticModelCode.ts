import type { KineticModel } from '../../kinetics';
import { privateScheme } from '../../quantities/codedConcept';
import { kineticModelNames } from '../../serial';
import type { NaturalDataset } from '../types';
import { srCode } from './srCodes';

const values: Record<KineticModel, string> = {
  'tri-exponential': 'TRIEXP',
  'bi-exponential-fixed-uptake': 'BIEXPFIXED',
  'bi-exponential': 'BIEXP',
  'mono-exponential': 'MONOEXP',
  'trapezoid-effective-tail': 'TRAPEFF',
  'trapezoid-physical-tail': 'TRAPPHYS',
  'single-haenscheid': 'HAENSCHEID',
  'single-half-life': 'KNOWNTEFF',
};

/** The model of a time-activity curve as a code; PS3.16 has none for it. */
export function kineticModelCode(model: KineticModel): NaturalDataset {
  return srCode(privateScheme, values[model], kineticModelNames[model]);
}
