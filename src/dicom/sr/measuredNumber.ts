import { DosimetryError } from '../../errors';
import type { CodedConcept } from '../../quantities/codedConcept';
import { getNumber } from '../attributes/getNumber';
import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { childItems } from './childItems';
import { srCode } from './srCodes';

/**
 * The value of the NUM item of a concept directly below an item (PS3.3 C.18.1).
 * @returns undefined where there is none
 * @throws INVALID_TAG for another unit, several values, and a number below 0 or not finite
 */
export function measuredNumber(
  parent: NaturalDataset,
  concept: NaturalDataset | CodedConcept,
  unit: NaturalDataset,
): number | undefined {
  const name = 'scheme' in concept ? codeOf(concept as CodedConcept) : concept;
  const items = childItems(parent, name);
  if (items.length === 0) {
    return undefined;
  }
  const [measured] = getSequence(items[0], 'MeasuredValueSequence');
  const value = measured && getNumber(measured, 'NumericValue');
  const [found] = measured ? getSequence(measured, 'MeasurementUnitsCodeSequence') : [];
  const wanted = getString(unit, 'CodeValue');
  const isUnit =
    found !== undefined &&
    getString(found, 'CodeValue') === wanted &&
    getString(found, 'CodingSchemeDesignator') === 'UCUM';
  const what = getString(name, 'CodeMeaning');
  if (items.length > 1 || !isUnit) {
    throw invalid(
      items.length > 1
        ? `"${what}" stands there ${items.length} times.`
        : `"${what}" is in ${(found && getString(found, 'CodeValue')) ?? 'no unit'}, not in ${wanted}.`,
    );
  }
  if (value === undefined || !(value >= 0 && value < Infinity)) {
    throw invalid(`"${what}" has the value ${value ?? '(none)'}.`);
  }
  return value;
}

function codeOf({ scheme, value, meaning }: CodedConcept): NaturalDataset {
  return srCode(scheme, value, meaning);
}

function invalid(why: string): DosimetryError {
  return new DosimetryError('INVALID_TAG', {
    what: 'A dose report cannot be read.',
    why,
    next: 'Store the report of that study again.',
  });
}
