import { getNumber } from '../attributes/getNumber';
import { getNumbers } from '../attributes/getNumbers';
import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';

/** How stored values of an image are converted to values in a unit (PS3.3 C.7.6.16.2.11). */
export interface RealWorldValueMapping {
  /** CodeValue of the unit as written: "Gy", "Bq/ml", "{counts}". */
  unit: string;
  /** "UCUM", or the scheme that the file names; undefined where it names none. */
  unitScheme?: string;
  slope: number;
  intercept: number;
  /**
   * Stored values outside this range have no meaning in this mapping; the whole range where the
   * file sets no limits.
   */
  firstStoredValue: number;
  lastStoredValue: number;
  /**
   * Values for firstStoredValue to lastStoredValue, one each, where the mapping is a table; slope
   * is then 1.
   */
  table?: readonly number[];
}

/**
 * The mappings of an image, in the order of the file, linear or by table. Items without a unit, and
 * items with neither a slope nor a table with limits, are left out. The mappings apply to stored
 * values and not to rescaled ones. Limits that are written with the other signedness (US for SS or
 * the reverse) are converted to that of the pixels.
 * @throws INVALID_TAG for values that are not numbers
 */
export function realWorldValueMappings(dataset: NaturalDataset): RealWorldValueMapping[] {
  return getSequence(dataset, 'RealWorldValueMappingSequence').flatMap((item) => {
    const [code] = getSequence(item, 'MeasurementUnitsCodeSequence');
    const unit = code && getString(code, 'CodeValue');
    const slope = getNumber(item, 'RealWorldValueSlope');
    const table = getNumbers(item, 'RealWorldValueLUTData');
    const limits = limitsOf(item, dataset);
    const isTable = table.length > 0 && table.length === limits[1] - limits[0] + 1;
    if (!unit || (table.length > 0 ? !isTable : slope === undefined)) {
      return [];
    }
    return [
      {
        unit,
        unitScheme: getString(code, 'CodingSchemeDesignator'),
        slope: isTable ? 1 : slope!,
        intercept: isTable ? 0 : (getNumber(item, 'RealWorldValueIntercept') ?? 0),
        firstStoredValue: limits[0],
        lastStoredValue: limits[1],
        ...(isTable && { table }),
      },
    ];
  });
}

function limitsOf(item: NaturalDataset, dataset: NaturalDataset): [number, number] {
  const whole = (keyword: string) => getNumber(item, `RealWorldValue${keyword}ValueMapped`);
  const double = (keyword: string) =>
    getNumber(item, `DoubleFloatRealWorldValue${keyword}ValueMapped`);
  const [first, last] = [whole('First'), whole('Last')];
  const written: [number, number] = [
    first ?? double('First') ?? -Infinity,
    last ?? double('Last') ?? Infinity,
  ];
  const turned: [number, number] = [
    first === undefined ? written[0] : inSignOfPixels(first, dataset),
    last === undefined ? written[1] : inSignOfPixels(last, dataset),
  ];
  // For signed pixels, 0 to 65535 means all values from 0, and not 0 to -1.
  return turned[0] <= turned[1] ? turned : written;
}

function inSignOfPixels(value: number, dataset: NaturalDataset): number {
  const isSigned = getNumber(dataset, 'PixelRepresentation');
  const range = 2 ** (getNumber(dataset, 'BitsAllocated') ?? 16);
  if (isSigned === 1 && value >= range / 2) {
    return value - range;
  }
  return isSigned === 0 && value < 0 ? value + range : value;
}
