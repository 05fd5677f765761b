import { getString } from '../../attributes/getString';
import type { NaturalDataset } from '../../types';

/** Whether values were decay-corrected to the administration (Decay Correction, PS3.3 C.8.9.1). */
export function isToAdministration(dataset: NaturalDataset): boolean {
  return getString(dataset, 'DecayCorrection')?.toUpperCase() === 'ADMIN';
}
