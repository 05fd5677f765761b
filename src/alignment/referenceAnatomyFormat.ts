/**
 * The file of a reference anatomy: the four letters of `magic`, the length of the header in bytes
 * (uint32, little endian), the header (JSON, UTF-8), then bone, lung and covered one after the
 * other, each as pairs of bytes: how often (1 to 255), and which value (0 to `levels`).
 */
export const magic = 'KDRA';
export const formatVersion = 1;
/** Value of a whole cell. */
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
  /** Bytes of bone, lung and covered. */
  mapBytes: [number, number, number];
  /** Of everything after the header, lower-case hexadecimal. */
  sha256: string;
}
