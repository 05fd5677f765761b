import type { InstanceReference } from '../../dicom/write';
import type { ContourState } from '../../review';
import type { OpenedObject } from '../session/slices/contoursSlice';

/** A stored structure set or segmentation that may hold kidneys, from its header alone. */
export interface ContourObject {
  kind: 'RTSTRUCT' | 'SEG';
  /** Series that it was drawn on, as far as it says. */
  ctSeriesInstanceUIDs: string[];
  reference: InstanceReference;
  /** Description of the series, or the label of the structure set. */
  title: string;
  /** Written by this program. */
  isOurs: boolean;
  state: ContourState;
  algorithm: OpenedObject['algorithm'];
  reviewerName?: string;
  manufacturer?: string;
  /** YYYYMMDDHHMMSS or a part of it; empty where the header does not say. */
  madeAt: string;
  /** Of the open study, and not of an earlier one. */
  isOfOpenStudy: boolean;
}
