import { getSequence } from '../getSequence';
import { getString } from '../getString';
import { requiredNumber } from '../requiredNumber';
import type { NaturalDataset } from '../types';
import { codes } from '../write';
import type { Side } from '../write';
import { findKidneyRois } from '../rtstruct/findKidneyRois';

export interface SegSegmentInfo {
  segmentNumber: number;
  label: string;
  algorithmType?: string;
  /** Meaning of the coded type, e.g. "Kidney". */
  typeMeaning?: string;
  /** Which kidney it is, by code, or where it has no laterality code by its label. */
  side?: Side;
}

/** The segments of a segmentation object (PS3.3 C.8.20.2). */
export function readSegments(dataset: NaturalDataset): SegSegmentInfo[] {
  return getSequence(dataset, 'SegmentSequence').map((segment) => {
    const [type = {}] = getSequence(segment, 'SegmentedPropertyTypeCodeSequence');
    const label = getString(segment, 'SegmentLabel') ?? '';
    return {
      segmentNumber: requiredNumber(segment, 'SegmentNumber'),
      label,
      algorithmType: getString(segment, 'SegmentAlgorithmType'),
      typeMeaning: getString(type, 'CodeMeaning'),
      side: sideOf(type, label),
    };
  });
}

/** SNOMED RT codes of the same concepts, in objects from before 2020 (PS3.16 O). */
const kidneyCodes = new Set([codes.kidney.CodeValue, 'T-71000']);
const rightCodes = new Set([codes.right.CodeValue, 'G-A100']);
const leftCodes = new Set([codes.left.CodeValue, 'G-A101']);

function sideOf(type: NaturalDataset, label: string): Side | undefined {
  if (kidneyCodes.has(getString(type, 'CodeValue'))) {
    const modifiers = getSequence(type, 'SegmentedPropertyTypeModifierCodeSequence').map((item) =>
      getString(item, 'CodeValue'),
    );
    const isRight = modifiers.some((code) => rightCodes.has(code));
    const isLeft = modifiers.some((code) => leftCodes.has(code));
    if (isRight !== isLeft) {
      return isRight ? 'right' : 'left';
    }
  }
  const { right, left } = findKidneyRois([{ roiNumber: 1, name: label }]);
  return right ? 'right' : left ? 'left' : undefined;
}
