/**
 * Limits for one object. The sizes that its header claims are compared with these before anything
 * is allocated. They are far above what a patient's images need and far below what overloads a
 * workstation.
 */
export const limits = {
  /**
   * Decoded pixels of one object, bytes. An enhanced CT of 2000 slices of 512 x 512 has 1.0 GiB;
   * browsers allow no typed array of more than 2 GiB.
   */
  pixelBytes: 1.5 * 2 ** 30,
  /**
   * Data set after inflating (Deflated Explicit VR Little Endian), bytes; it is in memory twice
   * while its pieces are joined. Structure sets, segmentations and single images, the objects that
   * are sent deflated, are far smaller.
   */
  inflatedBytes: 160 * 2 ** 20,
  /**
   * Inflated bytes for one deflated byte, above `smallBytes`. Images deflate to a half or a fifth;
   * a large object that expands fiftyfold does not contain an image.
   */
  inflateRatio: 50,
  /**
   * Decoded bytes for one compressed byte of pixels, above `smallBytes`: a uniform grey frame
   * reaches some thousand.
   */
  pixelRatio: 20_000,
  /**
   * No ratio is checked up to this size, bytes: small objects of one value can be compressed
   * without limit.
   */
  smallBytes: 64 * 2 ** 20,
  /**
   * Depth of nested sequences, in files and in DICOM JSON: objects of the standard have fewer than
   * ten.
   */
  sequenceDepth: 32,
} as const;
