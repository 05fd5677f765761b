import { getNumber } from '../getNumber';
import { getNumbers } from '../getNumbers';
import { getSequence } from '../getSequence';
import { getString } from '../getString';
import type { NaturalDataset } from '../types';

/** How stored values of an image become values in a unit (PS3.3 C.7.6.16.2.11). */
export interface RealWorldValueMapping {
  /** CodeValue of the unit as written: "Gy", "Bq/ml", "{counts}". */
  unit: string;
  /** "UCUM", or what the file says; undefined where it says nothing. */
  unitScheme?: string;
  slope: number;
  intercept: number;
  /** Stored values outside have no meaning in this mapping; whole range where the file sets no limits. */
  firstStoredValue: number;
  lastStoredValue: number;
}

/**
 * The linear mappings of an image, in the order of the file; those by table are left out, as are items
 * without unit or slope. They apply to stored values, not to rescaled ones.
 * @throws INVALID_TAG for numbers that are none
 */
export function realWorldValueMappings(dataset: NaturalDataset): RealWorldValueMapping[] {
  return getSequence(dataset, 'RealWorldValueMappingSequence').flatMap((item) => {
    const [code] = getSequence(item, 'MeasurementUnitsCodeSequence');
    const unit = code && getString(code, 'CodeValue');
    const slope = getNumber(item, 'RealWorldValueSlope');
    const isTable = getNumbers(item, 'RealWorldValueLUTData').length > 0;
    if (!unit || slope === undefined || isTable) {
      return [];
    }
    const limit = (keyword: string) =>
      getNumber(item, `RealWorldValue${keyword}ValueMapped`) ??
      getNumber(item, `DoubleFloatRealWorldValue${keyword}ValueMapped`);
    return [
      {
        unit,
        unitScheme: getString(code, 'CodingSchemeDesignator'),
        slope,
        intercept: getNumber(item, 'RealWorldValueIntercept') ?? 0,
        firstStoredValue: limit('First') ?? -Infinity,
        lastStoredValue: limit('Last') ?? Infinity,
      },
    ];
  });
}
