import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import { getStrings } from '../attributes/getStrings';
import { realWorldValueMappings } from '../rwvm';
import { splitFrames } from '../series/splitFrames';
import type { NaturalDataset } from '../types';
import type { ScaledMapping } from './values/mappedValue';

/** What the values of an image are. */
export type ImageQuantity = 'dose' | 'activity-concentration' | 'counts' | 'unknown';

export interface DoseSourceClass {
  quantity: ImageQuantity;
  /** "Gy", "Bq/ml", "counts"; undefined if unknown. */
  unit?: string;
  /** The attribute that this is taken from, for messages. */
  basis: string;
  /** The real world value mappings to dose or activity, with the factor to Gy or Bq/ml. */
  mappings?: ScaledMapping[];
  /** For a dose by mapping: the factor from the unit of the first mapping to Gy. */
  toGy?: number;
  /**
   * For an activity concentration: the factor to Bq/ml, applied to mapped values, or to rescaled
   * values where there is no mapping.
   */
  toBqPerMl?: number;
}

/** UCUM units of absorbed dose. 1 Gy = 1 J/kg; rad is 0.01 Gy. */
const doseUnits = new Map([
  ['Gy', 1],
  ['cGy', 0.01],
  ['mGy', 0.001],
  ['uGy', 1e-6],
  ['RAD', 0.01],
  ['J/kg', 1],
]);

const activityUnit = /^([kMG]?)Bq\/(ml|mL|l|L|cm3|mm3|cc)$/;
const prefixes: Record<string, number> = { '': 1, k: 1e3, M: 1e6, G: 1e9 };
const millilitres: Record<string, number> = {
  ml: 1,
  mL: 1,
  cc: 1,
  cm3: 1,
  l: 1e3,
  L: 1e3,
  mm3: 1e-3,
};

const becquerelPerMl = { quantity: 'activity-concentration', unit: 'Bq/ml' } as const;

/**
 * Determines from its attributes what an RTDOSE, NM or PT image holds. In an NM or PT image only a
 * Real World Value Mapping with a UCUM unit of absorbed dose counts as dose: no value of Units
 * (0054,1001) is a dose (PS3.3 C.8.9.1.1.3), and a unit without a coding scheme is not reliable
 * enough for a dose. For an enhanced multi-frame object the first frame is used; each frame is
 * checked separately when it is read.
 * @throws as `splitFrames`
 */
export function classifyDoseSource(image: NaturalDataset): DoseSourceClass {
  const isEnhanced = getSequence(image, 'PerFrameFunctionalGroupsSequence').length > 0;
  const dataset = isEnhanced ? splitFrames(image)[0].dataset : image;
  const modality = getString(dataset, 'Modality');
  if (modality === 'RTDOSE') {
    return { quantity: 'dose', unit: 'Gy', basis: 'RT Dose object' };
  }
  if (
    getString(dataset, 'CountsSource')?.toUpperCase() === 'TRANSMISSION' ||
    getStrings(dataset, 'ImageType')[3]?.toUpperCase() === 'TRANSMISSION'
  ) {
    return { quantity: 'unknown', basis: 'transmission image' };
  }
  const mappings = realWorldValueMappings(dataset);
  for (const mapping of mappings) {
    const toGy = doseUnits.get(mapping.unit);
    if (toGy !== undefined && mapping.unitScheme === 'UCUM') {
      return {
        quantity: 'dose',
        unit: mapping.unit,
        basis: `Real World Value Mapping in ${mapping.unit} (UCUM)`,
        mappings: mappings
          .filter((one) => doseUnits.has(one.unit) && one.unitScheme === 'UCUM')
          .map((one) => ({ mapping: one, factor: doseUnits.get(one.unit)! })),
        toGy,
      };
    }
  }
  const units = getString(dataset, 'Units')?.toUpperCase();
  const activity = mappings.find(({ unit }) => activityUnit.test(unit));
  if (activity) {
    return {
      quantity: 'activity-concentration',
      unit: activity.unit,
      basis: `Real World Value Mapping in ${activity.unit}`,
      mappings: mappings
        .filter(({ unit }) => activityUnit.test(unit))
        .map((mapping) => ({ mapping, factor: bqPerMl(mapping.unit) })),
      toBqPerMl: bqPerMl(activity.unit),
    };
  }
  if (units === 'BQML') {
    return { ...becquerelPerMl, basis: 'Units BQML', toBqPerMl: 1 };
  }
  const rescaleType = getString(dataset, 'RescaleType');
  const rescaled = rescaleType && /^(?:BQML|([kM]?)BQ\/ML)$/i.exec(rescaleType);
  if (rescaled) {
    const toBqPerMl = { k: 1e3, m: 1e6 }[(rescaled[1] ?? '').toLowerCase()] ?? 1;
    return { ...becquerelPerMl, basis: `Rescale Type ${rescaleType}`, toBqPerMl };
  }
  if (units === 'CNTS' || mappings.some(({ unit }) => /^\{counts?\}$/i.test(unit))) {
    const basis = units === 'CNTS' ? 'Units CNTS' : 'Real World Value Mapping in {counts}';
    return { quantity: 'counts', unit: 'counts', basis };
  }
  const unclear = mappings.find(({ unit }) => doseUnits.has(unit));
  if (unclear) {
    const basis = `Real World Value Mapping in ${unclear.unit} of coding scheme ${unclear.unitScheme ?? '(none)'}, not UCUM`;
    return { quantity: 'unknown', basis };
  }
  if (modality === 'NM' && units === undefined && mappings.length === 0) {
    // Gamma cameras count, and the NM object has no attribute for any other quantity.
    return { quantity: 'counts', unit: 'counts', basis: 'NM image that names no unit' };
  }
  return { quantity: 'unknown', basis: units ? `Units ${units}` : 'no attribute with a unit' };
}

function bqPerMl(unit: string): number {
  const [, prefix, volume] = activityUnit.exec(unit)!;
  return prefixes[prefix] / millilitres[volume];
}
