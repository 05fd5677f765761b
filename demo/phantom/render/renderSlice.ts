import type { Affine } from '../../../src/volume';
import { tissues } from '../types';
import { cutsThrough, type PlaneCuts } from './cutsThrough';
import type { Painter } from './Painter';
import type { Raster } from './Raster';
import { softDisplacement, type SoftField } from './softDisplacement';
import { viewPlane, type ViewPlane } from './viewPlane';

const { ceil, floor, max, min } = Math;

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
  soft: SoftField;
  /** Width of the scanner's edge response, mm. */
  edgeMm: number;
  /** From the room to the body, anatomical mm; left out where the body lies straight. */
  toBody?: Affine;
}

/** What shows through less than this is not drawn. */
const opaque = 1e-3;

/**
 * Draws all painters at height z of the room, anatomical mm; edges are ramps of `edgeMm`, so that
 * pixels mix as in a scanner. Works from the last painter (in front) to the first and skips what is
 * hidden: most of a trunk is.
 */
export function renderSlice(z: number, slice: ThinSlice, options: RenderOptions): void {
  const { raster, painters, edgeMm, toBody } = options;
  slice.visible.fill(1);
  slice.hu.fill(0);
  slice.tissue.fill(tissues.air);
  slice.kidneyShare.fill(0);
  slice.kidneyLabel.fill(0);
  const room = viewPlane(z, raster);
  const body = viewPlane(z, raster, toBody);
  const displacement = softDisplacement(body, raster, options.soft);
  for (let n = painters.length - 1; n >= 0; n -= 1) {
    const painter = painters[n];
    const plane = painter.inRoom ? room : body;
    const cuts = cutsThrough(painter, plane);
    if (!cuts) {
      continue;
    }
    const widthMm = max(painter.edgeMm ?? edgeMm, raster.stepMm);
    const reach = widthMm / 2 + (painter.soft ? options.soft.amplitudeMm : 0);
    const window = pixelsAround(cuts, reach, plane, raster);
    drawPainter(slice, {
      painter,
      plane,
      cuts,
      widthMm,
      window,
      displacement,
      columns: raster.columns,
    });
  }
  for (let index = 0; index < slice.visible.length; index += 1) {
    slice.hu[index] -= 1000 * slice.visible[index];
  }
}

interface PixelWindow {
  iMin: number;
  iMax: number;
  jMin: number;
  jMax: number;
}

/** The pixels of a plane that may lie in a box of the body, `reach` mm around it included. */
function pixelsAround(
  box: PlaneCuts,
  reach: number,
  plane: ViewPlane,
  raster: Raster,
): PixelWindow {
  const [a, c] = plane.alongI;
  const [b, d] = plane.alongJ;
  const determinant = a * d - b * c;
  const is: number[] = [];
  const js: number[] = [];
  for (const x of [box.xMin - reach - plane.start[0], box.xMax + reach - plane.start[0]]) {
    for (const y of [box.yMin - reach - plane.start[1], box.yMax + reach - plane.start[1]]) {
      is.push((d * x - b * y) / determinant);
      js.push((a * y - c * x) / determinant);
    }
  }
  return {
    iMin: max(0, ceil(min(...is))),
    iMax: min(raster.columns - 1, floor(max(...is))),
    jMin: max(0, ceil(min(...js))),
    jMax: min(raster.rows - 1, floor(max(...js))),
  };
}

interface Drawn {
  painter: Painter;
  plane: ViewPlane;
  cuts: PlaneCuts;
  /** Of the edge's ramp. */
  widthMm: number;
  window: PixelWindow;
  displacement: ReturnType<typeof softDisplacement>;
  columns: number;
}

function drawPainter(slice: ThinSlice, drawn: Drawn): void {
  const { painter, cuts, widthMm, window, displacement, columns } = drawn;
  const { start, alongI, alongJ, zLow, zHigh } = drawn.plane;
  const { hu, tissue } = painter;
  const { visible } = slice;
  const half = widthMm / 2;
  const label = kidneyLabelOf(painter);
  const isTilted = zLow !== zHigh;
  const only = isTilted ? undefined : cuts.at(zLow);
  for (let j = window.jMin; j <= window.jMax; j += 1) {
    for (let i = window.iMin; i <= window.iMax; i += 1) {
      const index = i + columns * j;
      const through = visible[index];
      if (through < opaque) {
        continue;
      }
      const x = start[0] + i * alongI[0] + j * alongJ[0];
      const y = start[1] + i * alongI[1] + j * alongJ[1];
      const z = start[2] + i * alongI[2] + j * alongJ[2];
      const cut = isTilted ? cuts.at(z) : only;
      if (!cut) {
        continue;
      }
      const distance = painter.soft
        ? cut.distance(x + displacement.x(i, j), y + displacement.y(i, j), x, y)
        : cut.distance(x, y, x, y);
      if (distance >= half) {
        continue;
      }
      const share = distance <= -half ? 1 : 0.5 - distance / widthMm;
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

function kidneyLabelOf(painter: Painter): 0 | 1 | 2 {
  if (painter.name === 'right parenchyma') {
    return 1;
  }
  return painter.name === 'left parenchyma' ? 2 : 0;
}
