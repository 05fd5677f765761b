import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import type { CodedAnatomy } from './types';

/** Kidney in SNOMED CT, SNOMED RT (before 2020, PS3.16 O) and FMA. */
const kidneyCodes = new Set(['64033007', 'T-71000', '7203']);
const rightKidneyCodes = new Set(['9846003', 'T-71010', '7204']);
const leftKidneyCodes = new Set(['18639004', 'T-71020', '7205']);
const rightCodes = new Set(['24028007', 'G-A100']);
const leftCodes = new Set(['7771000', 'G-A101']);

/** Schemes in which an unknown code means another organ; a private code means nothing. */
const anatomySchemes = new Set(['SCT', 'SRT', 'SNM3', 'FMA']);
/** General terms such as "Organ" that name no particular organ. */
const generalMeaning = /^(organ|anatomical structure|body structure|tissue|structure)$/i;

/**
 * The anatomy that the code of a ROI or segment states; undefined without such a code.
 * @param type item of RTROIIdentificationCodeSequence (PS3.3 C.8.8.8) or of
 *   SegmentedPropertyTypeCodeSequence (C.8.20.2), with the side as a modifier item inside it or as
 *   part of the code
 */
export function codedAnatomy(type: NaturalDataset | undefined): CodedAnatomy | undefined {
  const value = type && getString(type, 'CodeValue');
  if (!type || value === undefined) {
    return undefined;
  }
  const modifiers = getSequence(type, 'SegmentedPropertyTypeModifierCodeSequence').map(
    (item) => getString(item, 'CodeValue') ?? '',
  );
  const isRight = rightKidneyCodes.has(value) || modifiers.some((code) => rightCodes.has(code));
  const isLeft = leftKidneyCodes.has(value) || modifiers.some((code) => leftCodes.has(code));
  const meaning = getString(type, 'CodeMeaning');
  const isKidney =
    kidneyCodes.has(value) || rightKidneyCodes.has(value) || leftKidneyCodes.has(value);
  const scheme = getString(type, 'CodingSchemeDesignator') ?? '';
  if (!isKidney && (!anatomySchemes.has(scheme) || generalMeaning.test(meaning ?? ''))) {
    return undefined;
  }
  return { isKidney, ...(isRight !== isLeft && { side: isRight ? 'right' : 'left' }), meaning };
}
