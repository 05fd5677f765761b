import { getSequence } from '../getSequence';
import { getString } from '../getString';
import type { NaturalDataset } from '../types';
import { codes } from '../write';
import type { Side } from '../write';

/** SNOMED RT codes of the same concepts, in objects from before 2020 (PS3.16 O). */
const kidneyCodes = new Set([codes.kidney.CodeValue, 'T-71000']);
const rightCodes = new Set([codes.right.CodeValue, 'G-A100']);
const leftCodes = new Set([codes.left.CodeValue, 'G-A101']);

/**
 * Which kidney a coded type names, of a segment or of a region of interest; undefined for other things
 * and where the side is not coded.
 * @param type item of SegmentedPropertyTypeCodeSequence or RTROIIdentificationCodeSequence
 */
export function kidneySideOfCode(type: NaturalDataset): Side | undefined {
  if (!kidneyCodes.has(getString(type, 'CodeValue'))) {
    return undefined;
  }
  const values = getSequence(type, 'SegmentedPropertyTypeModifierCodeSequence').map((item) =>
    getString(item, 'CodeValue'),
  );
  const isRight = values.some((code) => rightCodes.has(code));
  const isLeft = values.some((code) => leftCodes.has(code));
  return isRight === isLeft ? undefined : isRight ? 'right' : 'left';
}
