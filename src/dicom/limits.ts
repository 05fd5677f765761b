/**
 * Bounds on what one object may ask for, compared with what its header claims before anything is
 * allocated. They lie far above what a patient's images need and far below what stops a
 * workstation.
 */
export const limits = {
  /**
   * Decoded pixels of one object, bytes. An enhanced CT of 2000 slices of 512 x 512 has 1.0 GiB;
   * browsers give no typed array of more than 2 GiB.
   */
  pixelBytes: 1.5 * 2 ** 30,
  /**
   * Data set after inflating (Deflated Explicit VR Little Endian), bytes: it is held twice while
   * its pieces are joined. Structure sets, segmentations and single images, which come deflated,
   * are far smaller.
   */
  inflatedBytes: 160 * 2 ** 20,
  /**
   * Inflated bytes for one deflated byte, above `smallBytes`. Images deflate to a half or a fifth;
   * what swells fiftyfold and is large all the same holds no image.
   */
  inflateRatio: 50,
  /**
   * Decoded bytes for one compressed byte of pixels, above `smallBytes`: an even grey frame reaches
   * some thousand.
   */
  pixelRatio: 20_000,
  /** Up to here no ratio counts, bytes: small objects of one value compress without bound. */
  smallBytes: 64 * 2 ** 20,
  /**
   * Sequences within each other, in files and in DICOM JSON: objects of the standard have fewer
   * than ten.
   */
  sequenceDepth: 32,
} as const;
