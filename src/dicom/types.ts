import type { Volume, VolumeGeometry } from '../volume/types';

/**
 * A data set in dcmjs's naturalized form (keyword -> value; sequences are arrays of data sets; a
 * one-valued element may be a bare value or a one-element array). Both OHIF's instances and this
 * program's reader have this form. Read it only through the get* helpers of this folder.
 */
export type NaturalDataset = { [keyword: string]: unknown };

/** One image of a series as it was received: the data set without pixels and the stored values. */
export interface CtSlice {
  dataset: NaturalDataset;
  /**
   * Rows x Columns, row by row. HU if `isHounsfield`, else stored values before the Modality LUT.
   */
  pixels:
    | Int16Array
    | Uint16Array
    | Int32Array
    | Uint32Array
    | Int8Array
    | Uint8Array
    | Float32Array
    | Float64Array;
  /** True where the Modality LUT has already been applied (the viewer's loaders do so). */
  isHounsfield: boolean;
}

export interface SopReference {
  ReferencedSOPClassUID: string;
  ReferencedSOPInstanceUID: string;
  /** Counted from 1; only where the image is one frame of a multi-frame instance (PS3.3 10.3). */
  ReferencedFrameNumber?: number;
}

/** A CT series as a volume in HU, with what is needed to refer to its images. */
export interface CtSeries {
  volume: Volume<Int16Array | Float32Array>;
  /** One per k, in the volume's order. */
  sliceReferences: SopReference[];
  /** Data set of the first slice (k = 0): patient, study, series and frame of reference. */
  dataset: NaturalDataset;
  /**
   * Remarks about the series for the user, as whole sentences: localizers left out, clipped values.
   */
  notes?: string[];
  /**
   * Problems that the user must check before using the result, as whole sentences: header
   * contradictions.
   */
  warnings?: string[];
}

/** A CT series without its voxels: what is needed to write objects that refer to it. */
export type CtReference = Omit<CtSeries, 'volume'> & { volume: VolumeGeometry };
