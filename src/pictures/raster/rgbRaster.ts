/** A picture: red, green, blue, row by row from the top left; square pixels. */
export interface RgbRaster {
  width: number;
  height: number;
  data: Uint8Array;
  pixelMm: number;
}
