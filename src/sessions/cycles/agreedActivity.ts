import type { Sourced } from '../../dose';
import { nuclideOf } from '../../nuclides';
import type { NuclideName } from '../../nuclides';
import { largest, smallest } from '../../numbers';
import type { SessionFinding } from '../types';

/** One time point's statement of the administered activity. */
export interface ActivityStatement {
  activity: Sourced<number>;
  /** Undefined where not known. */
  hours?: number;
  /** For sentences: when the scan was. */
  scan: string;
}

/** Rounded numbers of one activity differ by less. */
const sameShare = 0.02;

/**
 * The activity that all time points of a cycle agree on, MBq. Values that fall from scan to scan as
 * the nuclide decays were decayed to the scans by software: they are no administered activity.
 */
export function agreedActivity(
  statements: readonly ActivityStatement[],
  radionuclide: NuclideName | undefined,
): {
  activity?: Sourced<number>;
  findings: SessionFinding[];
} {
  const values = statements.map(({ activity }) => activity.value);
  if (isSame(values)) {
    return { activity: statements[0]?.activity, findings: [] };
  }
  const list = statements
    .map(({ activity, scan }) => `${activity.value.toPrecision(5)} MBq (${scan})`)
    .join(', ');
  const halfLifeHours = radionuclide ? nuclideOf(radionuclide).halfLifeHours : NaN;
  const grown = statements.map(
    ({ activity, hours = NaN }) => activity.value * 2 ** (hours / halfLifeHours),
  );
  const why = isSame(grown)
    ? `They fall as ${radionuclide} decays: software decayed the activity to the scans.`
    : 'Which one was given is not known.';
  return {
    findings: [
      {
        code: 'ACTIVITY_CONTRADICTORY',
        text: `The time points name different administered activities: ${list}. ${why} Enter the activity.`,
      },
    ],
  };
}

function isSame(values: readonly number[]): boolean {
  return values.length === 0 || largest(values) <= (1 + sameShare) * smallest(values);
}
