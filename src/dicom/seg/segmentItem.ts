import type { ModelIdentity } from '../../network';
import type { NaturalDataset } from '../types';
import { algorithmIdentification, clipText, codes, kidneyTypeCode, sideOfName } from '../write';
import type { ExportedStructure, SoftwareIdentity } from '../write';
import { DosimetryError } from '../../errors';
import { rgbToDicomLab } from './rgbToDicomLab';

const defaultColor = { right: [255, 140, 60], left: [80, 160, 255] } as const;

/**
 * Item of SegmentSequence (PS3.3 C.8.20.2).
 * @throws INVALID_ARGUMENT for a structure without a coded meaning (only kidneys are written)
 */
export function segmentItem(
  segment: ExportedStructure,
  segmentNumber: number,
  software: SoftwareIdentity,
  model?: ModelIdentity,
): NaturalDataset {
  const side = sideOfName(segment.name);
  if (!side) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `"${segment.name}" cannot be written as a segment.`,
      why: 'Every segment needs a code, and codes are known for Kidney_R and Kidney_L only.',
      next: 'Name the structure Kidney_R or Kidney_L.',
    });
  }
  const isManual = segment.algorithm === 'MANUAL';
  const type = kidneyTypeCode(side);
  return {
    SegmentNumber: segmentNumber,
    SegmentLabel: clipText('LO', segment.name),
    ...(segment.description && { SegmentDescription: clipText('ST', segment.description) }),
    SegmentAlgorithmType: segment.algorithm,
    ...(!isManual && {
      SegmentAlgorithmName: clipText(
        'LO',
        model ? `${model.name} ${model.version}` : software.name,
      ),
    }),
    ...(!isManual &&
      model && {
        SegmentationAlgorithmIdentificationSequence: [algorithmIdentification(model, software)],
      }),
    SegmentedPropertyCategoryCodeSequence: [codes.anatomicalStructure],
    SegmentedPropertyTypeCodeSequence: [type],
    RecommendedDisplayCIELabValue: rgbToDicomLab(segment.displayColor ?? defaultColor[side]),
  };
}
