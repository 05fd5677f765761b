import { biologicalCases } from './cases/biologicalCases';
import { doseCases } from './cases/doseCases';
import { doseVolumeCases } from './cases/doseVolumeCases';
import { geometryCases } from './cases/geometryCases';
import type { CaseQuestion } from './checkCase';
import type { CaseGroup } from './commissioningReport';

/** The groups that need nothing but the program. */
export const computedGroups: [CaseGroup, () => CaseQuestion[]][] = [
  ['dose-volume', doseVolumeCases],
  ['geometry', geometryCases],
  ['dose', doseCases],
  ['biological', biologicalCases],
];
