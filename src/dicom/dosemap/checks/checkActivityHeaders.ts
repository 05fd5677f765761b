import type { NaturalDataset } from '../../types';
import { activitySource } from '../activitySource';
import type { DoseSourceClass } from '../classifyDoseSource';
import { checkRadionuclide } from '../nuclide/checkRadionuclide';
import { checkActivityObjects } from './checkActivityObjects';
import { checkCompleteness } from './checkCompleteness';
import { checkCorrections } from './checkCorrections';
import type { CheckCorrectionsOptions } from './checkCorrections';

/**
 * What the headers of an activity series say against a dose from it, its times left aside.
 * @throws as `checkActivityObjects`, `activitySource`, `checkRadionuclide`, `checkCompleteness`,
 *   `checkCorrections`
 */
export function checkActivityHeaders(
  datasets: readonly NaturalDataset[],
  options: CheckCorrectionsOptions,
): { source: DoseSourceClass; notes: string[] } {
  checkActivityObjects(datasets);
  return {
    source: activitySource(datasets[0]),
    notes: [
      ...checkRadionuclide(datasets),
      ...checkCompleteness(datasets),
      ...checkCorrections(datasets, options),
    ],
  };
}
