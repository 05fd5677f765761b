import type { NoiseField } from '../createSmoothNoise';
import type { Raster } from './Raster';
import type { ViewPlane } from './viewPlane';

const { ceil, floor, max, round } = Math;

/** Distance of the points between which the field is interpolated, mm. */
const latticeMm = 8;

/** Displacement of soft organs, mm: two independent fields in about [-1, 1] times `amplitudeMm`. */
export interface SoftField {
  x: NoiseField;
  y: NoiseField;
  amplitudeMm: number;
}

/** Displacement at a pixel, mm. */
type OfPixel = (i: number, j: number) => number;

/** Displacement of each pixel of a plane along the body's x and y, mm. */
export interface SoftDisplacement {
  x: OfPixel;
  y: OfPixel;
}

/** The displacement over a plane, from a coarse lattice of it. */
export function softDisplacement(
  plane: ViewPlane,
  raster: Raster,
  soft: SoftField,
): SoftDisplacement {
  return {
    x: interpolated(plane, raster, soft.x, soft.amplitudeMm),
    y: interpolated(plane, raster, soft.y, soft.amplitudeMm),
  };
}

function interpolated(
  { start, alongI, alongJ }: ViewPlane,
  { columns, rows, stepMm }: Raster,
  field: NoiseField,
  amplitudeMm: number,
): OfPixel {
  const step = max(1, round(latticeMm / stepMm));
  const nx = ceil(columns / step) + 2;
  const ny = ceil(rows / step) + 2;
  const grid = new Float32Array(nx * ny);
  for (let j = 0; j < ny; j += 1) {
    for (let i = 0; i < nx; i += 1) {
      const di = i * step;
      const dj = j * step;
      grid[i + nx * j] =
        amplitudeMm *
        field(
          start[0] + di * alongI[0] + dj * alongJ[0],
          start[1] + di * alongI[1] + dj * alongJ[1],
          start[2] + di * alongI[2] + dj * alongJ[2],
        );
    }
  }
  return (i, j) => {
    const fi = i / step;
    const fj = j / step;
    const ii = floor(fi);
    const jj = floor(fj);
    const u = fi - ii;
    const v = fj - jj;
    const at = ii + nx * jj;
    const top = grid[at] + u * (grid[at + 1] - grid[at]);
    const bottom = grid[at + nx] + u * (grid[at + nx + 1] - grid[at + nx]);
    return top + v * (bottom - top);
  };
}
