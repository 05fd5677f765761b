/** Buffers of one infinitely thin axial cut. */
export interface ThinSlice {
  hu: Float32Array;
  tissue: Uint8Array;
  /** Share of kidney parenchyma, 0..1, and its label (1 right, 2 left). */
  kidneyShare: Float32Array;
  kidneyLabel: Uint8Array;
  /** Share of what lies behind that is still visible. */
  visible: Float32Array;
  /** Of squares of `squarePixels`, row by row: 1 where nothing that lies behind shows any more. */
  hidden: Uint8Array;
}

/** Side of the squares of `ThinSlice.hidden`, pixels. */
export const squarePixels = 16;
