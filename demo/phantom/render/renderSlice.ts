import type { NoiseField } from '../createSmoothNoise';
import { tissues } from '../types';
import type { Painter } from './Painter';

const { ceil, floor, max, min, round } = Math;

/** In-plane raster in anatomical mm: pixel (i, j) lies at (x0 + i step, y0 + j step). */
export interface Raster {
  columns: number;
  rows: number;
  stepMm: number;
  x0: number;
  y0: number;
}

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

export interface RenderOptions {
  raster: Raster;
  painters: readonly Painter[];
  /** Displacement of soft organs, mm, two independent fields in about [-1, 1] times `softMm`. */
  soft: { x: NoiseField; y: NoiseField; amplitudeMm: number };
  /** Width of the scanner's edge response, mm. */
  edgeMm: number;
}

const lattice = 8;

/** What shows through less than this is not drawn. */
const opaque = 1e-3;

/**
 * Draws all painters at height z, anatomical mm; edges are ramps of `edgeMm`, so that pixels mix as
 * in a scanner. Works from the last painter (in front) to the first and skips what is hidden: most
 * of a trunk is.
 */
export function renderSlice(z: number, slice: ThinSlice, options: RenderOptions): void {
  const { raster, painters, edgeMm } = options;
  const { columns, rows, stepMm, x0, y0 } = raster;
  const { visible } = slice;
  visible.fill(1);
  slice.hu.fill(0);
  slice.tissue.fill(tissues.air);
  slice.kidneyShare.fill(0);
  slice.kidneyLabel.fill(0);
  const displacement = softDisplacement(z, options);
  for (let n = painters.length - 1; n >= 0; n -= 1) {
    const painter = painters[n];
    if (z < painter.zMin || z > painter.zMax) {
      continue;
    }
    const cut = painter.cut(z);
    if (!cut) {
      continue;
    }
    const width = max(painter.edgeMm ?? edgeMm, stepMm);
    const half = width / 2;
    const reach = half + (painter.soft ? options.soft.amplitudeMm : 0);
    const iMin = max(0, ceil((cut.xMin - reach - x0) / stepMm));
    const iMax = min(columns - 1, floor((cut.xMax + reach - x0) / stepMm));
    const jMin = max(0, ceil((cut.yMin - reach - y0) / stepMm));
    const jMax = min(rows - 1, floor((cut.yMax + reach - y0) / stepMm));
    const label = kidneyLabelOf(painter);
    const { hu, tissue } = painter;
    for (let j = jMin; j <= jMax; j += 1) {
      const y = y0 + j * stepMm;
      for (let i = iMin; i <= iMax; i += 1) {
        const index = i + columns * j;
        const through = visible[index];
        if (through < opaque) {
          continue;
        }
        const x = x0 + i * stepMm;
        const distance = painter.soft
          ? cut.distance(x + displacement.x(i, j), y + displacement.y(i, j), x, y)
          : cut.distance(x, y, x, y);
        if (distance >= half) {
          continue;
        }
        const share = distance <= -half ? 1 : 0.5 - distance / width;
        const value = typeof hu === 'number' ? hu : hu(distance, x, y, z);
        slice.hu[index] += through * share * value;
        visible[index] = through * (1 - share);
        if (share >= 0.5 && slice.tissue[index] === tissues.air) {
          slice.tissue[index] = typeof tissue === 'number' ? tissue : tissue(distance, x, y, z);
        }
        if (label > 0) {
          slice.kidneyShare[index] += through * share;
          slice.kidneyLabel[index] = label;
        }
      }
    }
  }
  for (let index = 0; index < visible.length; index += 1) {
    slice.hu[index] -= 1000 * visible[index];
  }
}

function kidneyLabelOf(painter: Painter): 0 | 1 | 2 {
  if (painter.name === 'right parenchyma') {
    return 1;
  }
  return painter.name === 'left parenchyma' ? 2 : 0;
}

function softDisplacement(z: number, { raster, soft }: RenderOptions) {
  const { columns, rows, stepMm, x0, y0 } = raster;
  const step = max(1, round(lattice / stepMm));
  const nx = ceil(columns / step) + 2;
  const ny = ceil(rows / step) + 2;
  const sample = (field: NoiseField): ((i: number, j: number) => number) => {
    const grid = new Float32Array(nx * ny);
    for (let j = 0; j < ny; j += 1) {
      for (let i = 0; i < nx; i += 1) {
        grid[i + nx * j] =
          soft.amplitudeMm * field(x0 + i * step * stepMm, y0 + j * step * stepMm, z);
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
  };
  return { x: sample(soft.x), y: sample(soft.y) };
}
