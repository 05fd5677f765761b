import type { StructureCode, StructureKind } from '../../labels';
import type { Labelmap } from '../../volume';

/** One structure of a file, drawn by itself: structures may overlap. */
export interface StructureContour {
  /** As in the file, with " (2)" after the second of a name; never empty. */
  name: string;
  kind: StructureKind;
  /** Of its type, where the file has one. */
  code?: StructureCode;
  /** By name or code a kidney, of whichever side, or both. */
  isKidney: boolean;
  /** 1 inside; the part of a grid that holds it. */
  contour: Labelmap;
}

/** The structures of a file. */
export interface StructureContours {
  structures: StructureContour[];
  /** Those that cannot be drawn, with the reason as a sentence. */
  leftOut: { name: string; why: string }[];
  /** Irregularities, one sentence each. */
  notes: string[];
}
