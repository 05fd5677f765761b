/** Buffers of one infinitely thin axial cut. */
export interface ThinSlice {
  hu: Float32Array;
  tissue: Uint8Array;
  /** Share of kidney parenchyma, 0..1, and its label (1 right, 2 left). */
  kidneyShare: Float32Array;
  kidneyLabel: Uint8Array;
  /** Share of what lies behind that is still visible. */
  visible: Float32Array;
}
