import { getSequence } from '../getSequence';
import { getString } from '../getString';
import { requiredNumber } from '../requiredNumber';
import type { NaturalDataset } from '../types';
import type { Side } from '../write';
import { codedAnatomy } from '../rtstruct/codedAnatomy';
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

function sideOf(type: NaturalDataset, label: string): Side | undefined {
  const { right, left } = findKidneyRois([
    { roiNumber: 1, name: label, coded: codedAnatomy(type) },
  ]);
  return right ? 'right' : left ? 'left' : undefined;
}
