import type { DensityModel } from '../dose/densityModel';
import { configurationError } from './configurationReader';
import type { ConfigurationReader } from './configurationReader';
import { readFields } from './readFields';
import { readChoice, readList, readNumber } from './readValues';

const density = { minimum: 0, maximum: 25, unit: 'g/ml' };

/**
 * `{method: 'fixed', densityGPerMl}` or `{method: 'ct-density', points: [{hounsfield,
 * densityGPerMl}, ...]}`.
 * @throws INVALID_CONFIGURATION
 */
export function parseDensityModel(reader: ConfigurationReader): DensityModel {
  const { method, points, densityGPerMl } = readFields(reader, [
    'method',
    'points',
    'densityGPerMl',
  ]);
  if (readChoice(method, ['ct-density', 'fixed'] as const) === 'fixed') {
    return {
      method: 'fixed',
      densityGPerMl: readNumber(densityGPerMl, { ...density, minimum: 0.1 }),
    };
  }
  const list = readList(points, 20).map((entry) => {
    const fields = readFields(entry, ['hounsfield', 'densityGPerMl']);
    return {
      hounsfield: readNumber(fields.hounsfield, { minimum: -1100, maximum: 32767, unit: 'HU' }),
      densityGPerMl: readNumber(fields.densityGPerMl, density),
    };
  });
  const ascending = list.every((point, n) => n === 0 || point.hounsfield > list[n - 1].hounsfield);
  if (list.length < 2 || !ascending) {
    throw configurationError(points, 'at least two points of ascending hounsfield');
  }
  return { method: 'ct-density', points: list };
}
