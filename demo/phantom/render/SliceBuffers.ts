/** What one slice is drawn into, pixel by pixel. */
export interface SliceBuffers {
  hu: Float32Array;
  /** Of the middle of the slice. */
  tissue: Uint8Array;
  /** Share of kidney parenchyma, 0..1, and its label (1 right, 2 left). */
  kidneyShare: Float32Array;
  kidneyLabel: Uint8Array;
  /** Share of what lies behind that is still visible. */
  visible: Float32Array;
  /** Leads from pixel to pixel past those that hide what is behind; see visibleFrom. */
  next: Int32Array;
}
