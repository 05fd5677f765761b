import type { RecoveryTable } from '../recovery';
import { configurationError } from './configurationReader';
import type { ConfigurationReader } from './configurationReader';
import { readFields } from './readFields';
import { readChoice, readList, readNumber } from './readValues';

const size = { minimum: 0.01, maximum: 10_000 };
const coefficient = { minimum: 0.05, maximum: 1 };

/**
 * Recovery coefficients that the site measured: `{by, table: [{at, recoveryCoefficient}, ...]}`, by
 * volume (ml) or surface over volume (1/cm).
 * @throws INVALID_CONFIGURATION also for a table of fewer than two points, or whose points do not
 *   rise
 */
export function parseRecovery(reader: ConfigurationReader): RecoveryTable {
  const { by, table } = readFields(reader, ['by', 'table']);
  const points = readList(table, 100).map((entry) => {
    const fields = readFields(entry, ['at', 'recoveryCoefficient']);
    return {
      at: readNumber(fields.at, size),
      recoveryCoefficient: readNumber(fields.recoveryCoefficient, coefficient),
    };
  });
  if (points.length < 2 || points.some(({ at }, n) => n > 0 && at <= points[n - 1].at)) {
    throw configurationError(table, 'two or more points, "at" rising');
  }
  return { by: readChoice(by, ['volumeMl', 'surfacePerVolumePerCm'] as const), points };
}
