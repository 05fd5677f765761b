import type { StructureCode } from '../../labels';
import type { NaturalDataset } from '../types';
import { getString } from './getString';

/**
 * A coded concept (PS3.3 8.8).
 * @param item of a code sequence
 * @returns undefined without a value
 */
export function structureCode(item: NaturalDataset | undefined): StructureCode | undefined {
  const value = item && (getString(item, 'CodeValue') ?? getString(item, 'LongCodeValue'));
  return value === undefined || item === undefined
    ? undefined
    : {
        value,
        scheme: getString(item, 'CodingSchemeDesignator') ?? '',
        meaning: getString(item, 'CodeMeaning') ?? '',
      };
}
