/**
 * The file format of a reference anatomy: the four letters of `magic`, the length of the header in
 * bytes (uint32, little endian), the header (JSON, UTF-8), then the maps bone, lung and covered,
 * one after the other. Each map is run-length coded as pairs of bytes: the run length (1 to 255)
 * and the value (0 to `levels`).
 */
export const magic = 'KDRA';
export const formatVersion = 1;
/** The stored value that stands for 1. */
export const levels = 63;

export interface ReferenceAnatomyHeader {
  formatVersion: number;
  name: string;
  source: string;
  licence: string;
  /** Cells along patient left, posterior, superior. */
  dimensions: [number, number, number];
  /** Isotropic, mm. */
  spacingMm: number;
  /** Centre of the first cell; the origin is the midpoint of the kidneys, LPS mm. */
  firstCellMm: [number, number, number];
  /** Lengths of bone, lung and covered in the file, bytes. */
  mapBytes: [number, number, number];
  /** SHA-256 of everything after the header, lower-case hexadecimal. */
  sha256: string;
}
