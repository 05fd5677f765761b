import { isoDateTime } from '../../dates';
import { quantities } from '../../quantities/quantities';
import type { KidneyCycle } from '../../quantities/kidneyNumbers';
import type { CycleDescription, KidneyDoseReport, KidneyDoseResult } from '../../report';
import type { NaturalDataset } from '../types';
import { contentItem } from './contentItem';
import { srCode, srCodes, srUnits } from './srCodes';

/**
 * What each dose map of the report says of one kidney: its mean absorbed dose as NUM, and below it
 * which cycle it is, the administration, and the BED with the constants that it was computed with.
 * `readDoseSr` gives it back, for the table of a patient's cycles. Doses weighted for biological
 * effect are left out: they are not added to absorbed doses.
 */
export function cycleDoseItems(
  { cycles, settings }: Pick<KidneyDoseReport, 'cycles' | 'settings'>,
  kidney: KidneyDoseResult,
): NaturalDataset[] {
  return kidney.cycles
    .filter(({ biologicallyEffectiveDoseGy }) => biologicallyEffectiveDoseGy !== undefined)
    .map((cycle) =>
      contentItem.number('CONTAINS', srCodes.doseOfCycle, cycle.meanDoseGy, srUnits.Gy, [
        contentItem.text('HAS OBS CONTEXT', srCodes.therapyCycle, nameOf(cycle, cycles)),
        ...administrationItems(cycles[cycle.cycleIndex]),
        ...effectItems(cycle, settings),
      ]),
    );
}

/** Dose maps may have one name; the number tells them apart. */
function nameOf({ cycleIndex }: KidneyCycle, cycles: readonly CycleDescription[]): string {
  return `${cycleIndex + 1}: ${cycles[cycleIndex].name}`;
}

function administrationItems({ administration }: CycleDescription): NaturalDataset[] {
  const { dateTime, activityMBq, radionuclide } = administration;
  const start = dateTime && dicomDateTime(dateTime.value);
  return [
    ...(start ? [contentItem.dateTime('HAS OBS CONTEXT', srCodes.administrationStart, start)] : []),
    ...(radionuclide
      ? [contentItem.text('HAS OBS CONTEXT', srCodes.radionuclide, radionuclide.value)]
      : []),
    ...(activityMBq
      ? [
          contentItem.number(
            'HAS PROPERTIES',
            srCodes.administeredActivity,
            activityMBq.value,
            srCodes.megabecquerel,
          ),
        ]
      : []),
  ];
}

function effectItems(
  { biologicallyEffectiveDoseGy }: KidneyCycle,
  { radiobiology }: KidneyDoseReport['settings'],
): NaturalDataset[] {
  const { scheme, value, meaning } = quantities.biologicallyEffectiveDose.codes.concept;
  return [
    contentItem.number(
      'HAS PROPERTIES',
      srCode(scheme, value, meaning),
      biologicallyEffectiveDoseGy!,
      srUnits.Gy,
    ),
    contentItem.number('HAS PROPERTIES', srCodes.alphaBeta, radiobiology.alphaBetaGy, srUnits.Gy),
    contentItem.number(
      'HAS PROPERTIES',
      srCodes.repairHalfLife,
      radiobiology.repairHalfLifeHours,
      srUnits.h,
    ),
  ];
}

/** As DT without a zone (PS3.5 6.2); undefined without a date at its beginning. */
function dicomDateTime(text: string): string | undefined {
  return isoDateTime(text)?.slice(0, 19).replace(/\D/g, '');
}
