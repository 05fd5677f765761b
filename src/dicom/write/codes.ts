import type { NaturalDataset } from '../types';

function code(scheme: string, value: string, meaning: string): NaturalDataset {
  return { CodeValue: value, CodingSchemeDesignator: scheme, CodeMeaning: meaning };
}

/** Codes of PS3.16 that the written objects use. */
export const codes = {
  /** CID 7005, Contributing Equipment Purposes of Reference. */
  acquisitionEquipment: code('DCM', '109101', 'Acquisition Equipment'),
  processingEquipment: code('DCM', '109102', 'Processing Equipment'),
  /** CID 7150, Segmentation Property Categories. */
  anatomicalStructure: code('SCT', '91723000', 'Anatomical Structure'),
  /** CID 7151, Segmentation Property Types. */
  kidney: code('SCT', '64033007', 'Kidney'),
  /** CID 244, Laterality. */
  right: code('SCT', '24028007', 'Right'),
  left: code('SCT', '7771000', 'Left'),
  /** CID 7162, Surface Processing Algorithm Families. */
  artificialIntelligence: code('DCM', '123110', 'Artificial Intelligence'),
  /** CID 7203, Image Derivation. */
  segmentation: code('DCM', '113076', 'Segmentation'),
  /** CID 7202, Source Image Purposes of Reference. */
  sourceImage: code('DCM', '121322', 'Source image for image processing operation'),
} as const;
