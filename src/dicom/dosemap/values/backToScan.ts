import { nuclideOf } from '../../../nuclides';
import type { NuclideName } from '../../../nuclides';
import { getNumber } from '../../attributes/getNumber';
import { describeInstance } from '../../messages/describeInstance';
import type { NaturalDataset } from '../../types';
import { unknownRadionuclide } from '../nuclide/unknownRadionuclide';
import { isToAdministration } from './isToAdministration';

export interface BackToScan {
  /** By which the values of an image are multiplied. */
  factorOf: (dataset: NaturalDataset) => number;
  /** What was done, as sentences. */
  notes: string[];
}

/**
 * Values that were decay-corrected to the administration (Decay Correction ADMIN, PS3.3 C.8.9.1)
 * are taken back to the scan, be they activities or counts.
 * @throws RADIONUCLIDE_UNKNOWN where there is something to take back and no nuclide
 */
export function backToScan(
  datasets: readonly NaturalDataset[],
  hoursAfterAdministration: number,
  radionuclide: NuclideName | undefined,
): BackToScan {
  const corrected = datasets.filter(isToAdministration);
  if (corrected.length === 0 || hoursAfterAdministration === 0) {
    return { factorOf: () => 1, notes: [] };
  }
  if (!radionuclide) {
    throw unknownRadionuclide(`The ${describeInstance(datasets[0])} does not tell it`);
  }
  const { halfLifeHours } = nuclideOf(radionuclide);
  const decay = 2 ** (-hoursAfterAdministration / halfLifeHours);
  const which =
    corrected.length === datasets.length ? 'The' : `${corrected.length} of the ${datasets.length}`;
  return {
    factorOf: (dataset) => (isToAdministration(dataset) ? decay : 1),
    notes: [
      `${which} images are decay-corrected to the administration; their values were taken back ${hoursAfterAdministration.toFixed(1)} h with the half-life of ${radionuclide} (factor ${decay.toFixed(4)}).`,
      ...ofDecayFactor(corrected[0], hoursAfterAdministration, halfLifeHours),
    ],
  };
}

/**
 * The factor that brought the values to the administration, against the hours that take them back.
 */
function ofDecayFactor(dataset: NaturalDataset, hours: number, halfLifeHours: number): string[] {
  const factor = getNumber(dataset, 'DecayFactor');
  const corrected = factor && factor > 0 ? halfLifeHours * Math.log2(factor) : hours;
  return Math.abs(corrected - hours) > 2
    ? [
        `DecayFactor ${factor} says that the values were decay-corrected over ${corrected.toFixed(1)} h, and they were taken back ${hours.toFixed(1)} h.`,
      ]
    : [];
}
