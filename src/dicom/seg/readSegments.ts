import { getSequence } from '../attributes/getSequence';
import type { StructureCode } from '../../labels';
import { getString } from '../attributes/getString';
import { structureCode } from '../attributes/structureCode';
import { requiredNumber } from '../attributes/requiredNumber';
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
  /** The coded type. */
  code?: StructureCode;
  /** The side of the kidney, by code, or by label where there is no laterality code. */
  side?: Side;
  /** A kidney by name or code, whose side is not stated or is contradictory. */
  isDoubtfulKidney?: boolean;
}

/** The segments of a segmentation object (PS3.3 C.8.20.2). */
export function readSegments(dataset: NaturalDataset): SegSegmentInfo[] {
  return getSequence(dataset, 'SegmentSequence').map((segment) => {
    const [type = {}] = getSequence(segment, 'SegmentedPropertyTypeCodeSequence');
    const code = structureCode(type);
    const label = getString(segment, 'SegmentLabel') ?? '';
    return {
      segmentNumber: requiredNumber(segment, 'SegmentNumber'),
      label,
      algorithmType: getString(segment, 'SegmentAlgorithmType'),
      typeMeaning: getString(type, 'CodeMeaning'),
      ...(code && { code }),
      ...kidneyOf(type, label),
    };
  });
}

function kidneyOf(
  type: NaturalDataset,
  label: string,
): Pick<SegSegmentInfo, 'side' | 'isDoubtfulKidney'> {
  const { right, left, ambiguous, contradictory } = findKidneyRois([
    { roiNumber: 1, name: label, coded: codedAnatomy(type) },
  ]);
  const isDoubtful = ambiguous.length + contradictory.length > 0;
  return {
    side: right ? 'right' : left ? 'left' : undefined,
    ...(isDoubtful && { isDoubtfulKidney: true }),
  };
}
