/** In-plane raster in anatomical mm: pixel (i, j) lies at (x0 + i step, y0 + j step). */
export interface Raster {
  columns: number;
  rows: number;
  stepMm: number;
  x0: number;
  y0: number;
}
