import type { CtReference, NaturalDataset } from '../dicom/types';
import type { ExportedStructure } from '../dicom/write';
import type { ContourConvention } from '../labels';
import type { ModelIdentity } from '../network';
import type { CtVolume, Labelmap } from '../volume/types';
import type { FlagReason } from './flagReasons';

export interface FlaggedCaseInput {
  ct: CtVolume;
  /** The series that `ct` is of; `images` below are the headers of all its images. */
  reference: CtReference;
  images: readonly NaturalDataset[];
  /** The corrected kidneys on the CT's grid: right 1, left 2. */
  labelmap: Labelmap;
  algorithm: ExportedStructure['algorithm'];
  /** The network that drew the contours before they were corrected. */
  model?: ModelIdentity;
  convention: ContourConvention;
  reason: FlagReason;
  /** Free text, without names, numbers and dates of the patient. */
  note?: string;
  /** Name of the case and of its patient; see caseName. */
  name: string;
}
