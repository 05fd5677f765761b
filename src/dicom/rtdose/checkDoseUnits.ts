import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';

const exportInGy = 'Export the dose again in Gy (DoseUnits GY).';

/**
 * Units other than absorbed dose in Gy that occur in files of planning systems and research tools.
 */
const known: { pattern: RegExp; why: string; next: string }[] = [
  {
    pattern: /^RELATIVE$/,
    why: 'Its values are relative to a dose that the file does not hold (DoseUnits RELATIVE).',
    next: 'Export the dose again in absolute units (DoseUnits GY).',
  },
  {
    pattern: /^[CM]?GY[/ ]*\(?[KMG]?BQ[ .*]*S\)?$/,
    why: 'Its values are dose per decay, an S value, not the dose of this patient.',
    next: 'Multiply by the time-integrated activity and export the dose in Gy (DoseUnits GY).',
  },
  {
    pattern: /^[CM]?GY[/ ]*([KMG]?BQ|[MU]?CI)$/,
    why: 'Its values are dose per administered activity, not the dose of this patient.',
    next: 'Multiply by the administered activity and export the dose in Gy (DoseUnits GY).',
  },
  {
    pattern: /^[CMK]GY$/,
    why: 'DICOM knows no such unit of dose, so the scale of its values is not certain.',
    next: exportInGy,
  },
];

/**
 * Checks that the values are absorbed dose in Gy (PS3.3 C.8.8.3: DoseUnits GY or RELATIVE). "Gy" in
 * upper or lower case is accepted as GY.
 * @throws DOSE_UNITS, with what to do, for everything else.
 */
export function checkDoseUnits(dataset: NaturalDataset): void {
  const units = getString(dataset, 'DoseUnits');
  if (units?.toUpperCase() === 'GY') {
    return;
  }
  const match = known.find(({ pattern }) => pattern.test(units?.toUpperCase() ?? ''));
  throw new DosimetryError('DOSE_UNITS', {
    what: units
      ? `The dose map in ${describeInstance(dataset)} is in "${units}", not in Gy.`
      : `The dose map in ${describeInstance(dataset)} does not say its unit.`,
    why: match?.why ?? 'Without a known unit its values cannot be taken as dose.',
    next: match?.next ?? exportInGy,
  });
}
