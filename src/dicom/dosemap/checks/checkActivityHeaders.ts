import type { NuclideName } from '../../../nuclides';
import type { NaturalDataset } from '../../types';
import { activitySource } from '../activitySource';
import type { DoseSourceClass } from '../classifyDoseSource';
import { readRadionuclide } from '../nuclide/readRadionuclide';
import { checkActivityObjects } from './checkActivityObjects';
import { checkCompleteness } from './checkCompleteness';
import { checkCorrections } from './checkCorrections';
import type { CheckCorrectionsOptions } from './checkCorrections';
import { voxelContradictions } from './voxelContradictions';

export interface ActivityHeaderOptions extends Pick<CheckCorrectionsOptions, 'acceptUncorrected'> {
  /** Known from elsewhere: entered, or said by other images of the therapy. */
  radionuclide?: NuclideName;
}

/**
 * What the headers of an activity series say against a dose from it, its times left aside.
 * @throws as `checkActivityObjects`, `activitySource`, `readRadionuclide`, `checkCompleteness`,
 *   `checkCorrections`
 */
export function checkActivityHeaders(
  datasets: readonly NaturalDataset[],
  { acceptUncorrected, radionuclide: entered }: ActivityHeaderOptions,
): { source: DoseSourceClass; radionuclide?: NuclideName; notes: string[] } {
  checkActivityObjects(datasets);
  const { radionuclide, conflict, notes } = readRadionuclide(datasets, entered);
  return {
    source: activitySource(datasets[0]),
    ...(radionuclide && { radionuclide }),
    notes: [
      ...(conflict ? [conflict] : []),
      ...notes,
      ...checkCompleteness(datasets),
      ...voxelContradictions(datasets),
      ...checkCorrections(datasets, { acceptUncorrected, radionuclide }),
    ],
  };
}
