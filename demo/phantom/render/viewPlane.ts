import type { Affine } from '../../../src/volume';
import type { Raster } from './Raster';

/** Where an axial image lies in the body: pixel (i, j) at start + i alongI + j alongJ. */
export interface ViewPlane {
  start: [number, number, number];
  alongI: [number, number, number];
  alongJ: [number, number, number];
  /** Lowest and highest z of the pixels in the body, mm; equal where the body lies straight. */
  zLow: number;
  zHigh: number;
}

const { max, min } = Math;

/**
 * The plane at height z of the room, seen from the body. `toBody` takes the room's anatomical mm to
 * the body's; without it both are the same.
 */
export function viewPlane(z: number, raster: Raster, toBody?: Affine): ViewPlane {
  const { columns, rows, stepMm, x0, y0 } = raster;
  if (!toBody) {
    return {
      start: [x0, y0, z],
      alongI: [stepMm, 0, 0],
      alongJ: [0, stepMm, 0],
      zLow: z,
      zHigh: z,
    };
  }
  const at = (row: number): number =>
    toBody[4 * row] * x0 + toBody[4 * row + 1] * y0 + toBody[4 * row + 2] * z + toBody[4 * row + 3];
  const zStart = at(2);
  const acrossI = toBody[8] * stepMm * (columns - 1);
  const acrossJ = toBody[9] * stepMm * (rows - 1);
  return {
    start: [at(0), at(1), zStart],
    alongI: [toBody[0] * stepMm, toBody[4] * stepMm, toBody[8] * stepMm],
    alongJ: [toBody[1] * stepMm, toBody[5] * stepMm, toBody[9] * stepMm],
    zLow: zStart + min(0, acrossI) + min(0, acrossJ),
    zHigh: zStart + max(0, acrossI) + max(0, acrossJ),
  };
}
