import type { ModelIdentity } from '../../network';
import type { Labelmap } from '../../volume';
import type { CtReference } from '../types';
import type { Approval } from './approvalModule';
import type { InstanceReference } from './evidenceItems';

/** This program as it is named in objects. */
export interface SoftwareIdentity {
  name: string;
  version: string;
  /** Default: the program's name. */
  manufacturer?: string;
}

/** One structure of a labelmap, as a ROI or a segment. */
export interface ExportedStructure {
  /** Value in the labelmap, 1..255. */
  label: number;
  /** TG-263 name: Kidney_R or Kidney_L. */
  name: string;
  /** AUTOMATIC only while no one has edited it (PS3.3 C.8.8.5, C.8.20.2). */
  algorithm: 'AUTOMATIC' | 'SEMIAUTOMATIC' | 'MANUAL';
  /** Red, green, blue, 0..255. */
  displayColor?: [number, number, number];
  /** A remark about this structure, e.g. how it was edited. */
  description?: string;
}

/** The input from which both RTSTRUCT and SEG are created. */
export interface LabelmapExportOptions {
  ct: CtReference;
  /** On the grid of the CT. */
  labelmap: Labelmap;
  software: SoftwareIdentity;
  /** The network that drew the contours, if any. */
  model?: ModelIdentity;
  seriesDescription?: string;
  seriesNumber?: number;
  /** Time of the export. */
  now: Date;
  /** A named person's verdict on exactly these contours. */
  approval?: Approval;
  /** The stored object of the same kind that this one takes the place of. */
  predecessor?: InstanceReference;
}
