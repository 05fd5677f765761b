import { DosimetryError } from '../errors';
import type { RecoveryNote } from './recoveryNote';

/** Recovery coefficients that a site measured on phantoms. */
export interface RecoveryTable {
  /** What `at` is: ml, or surface over volume in 1/cm. */
  by: 'volumeMl' | 'surfacePerVolumePerCm';
  /** At least two, `at` rising, coefficients above 0 and at most 1. */
  points: { at: number; recoveryCoefficient: number }[];
}

/** Beyond its ends, relative, the last coefficient of a table is still taken, and said. */
const beyond = 0.2;
const unitOf = { volumeMl: 'ml', surfacePerVolumePerCm: '1/cm' } as const;

/**
 * Recovery coefficient of a site's table, between its points by straight lines. A structure a
 * little beyond the table has the coefficient of its end, with a note; it is never extrapolated.
 *
 * @param at volume or surface over volume of the structure, as the table says
 * @throws INVALID_ARGUMENT for a structure far beyond the table
 */
export function recoveryFromTable(
  { by, points }: RecoveryTable,
  at: number,
): { recoveryCoefficient: number; notes: RecoveryNote[] } {
  const first = points[0];
  const last = points[points.length - 1];
  const range = `${first.at} to ${last.at} ${unitOf[by]}`;
  if (!(at >= first.at * (1 - beyond) && at <= last.at * (1 + beyond))) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The partial volume effect cannot be corrected by the table of this site.',
      why: `The structure has ${at.toPrecision(3)} ${unitOf[by]}; the table goes from ${range}.`,
      next: 'Add phantoms of this size to the table, or set the resolution of the camera instead.',
    });
  }
  if (at < first.at || at > last.at) {
    const { recoveryCoefficient } = at < first.at ? first : last;
    const text = `With ${at.toPrecision(3)} ${unitOf[by]} the structure lies beyond the site's table (${range}): the coefficient of its end was taken.`;
    return { recoveryCoefficient, notes: [{ code: 'RECOVERY_OUTSIDE_TABLE', text }] };
  }
  const next = points.find((point, n) => n > 0 && at <= point.at) ?? last;
  const previous = points[points.indexOf(next) - 1];
  const share = (at - previous.at) / (next.at - previous.at);
  return {
    recoveryCoefficient:
      (1 - share) * previous.recoveryCoefficient + share * next.recoveryCoefficient,
    notes: [],
  };
}
