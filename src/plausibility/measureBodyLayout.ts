import type { Vec3, Volume } from '../volume/types';
import { bodyBlockMm } from './bodyBlockMm';
import { bodyBlocks } from './bodyBlocks';
import type { BodyBlocks } from './bodyBlocks';
import type { PatientOrder } from './patientOrder';

export interface BodyLayoutOptions {
  /** Middle between both kidneys, LPS mm; without it only spine and lungs are measured. */
  kidneysMm?: Vec3;
  /** Patient x of the spine, mm; default: the middle of the body's outline. */
  midlineX?: number;
  /** Of this CT, where they are known from an earlier look. */
  blocks?: BodyBlocks;
}

/**
 * Positions of the organs that distinguish right from left, front from back and head from feet,
 * according to the orientation in the header.
 */
export interface BodyLayout {
  /**
   * Volume of solid tissue that is surrounded by 18 mm of solid tissue, above the kidneys, right
   * and left of the midline, ml.
   */
  solidMl: { right: number; left: number };
  /**
   * The same below the kidneys, as far as the scan reaches above them; missing where it shows too
   * little above to compare.
   */
  solidBelowMl?: { right: number; left: number };
  /**
   * Distance of bone near the midline behind the middle of the body, mm; missing where there is too
   * little bone.
   */
  spineBehindMm?: number;
  /** Lung in the scan, ml, and the share of it above the kidneys. */
  lungMl: number;
  lungAbove?: number;
}

/** HU of liver, also with fat or contrast; ascites lies below. */
const solidHu = [22, 240] as const;
const solidRadiusMm = 18;
/** Share of the box around a cell that has to be solid; the rest allows for vessels and noise. */
const leastSolidShare = 0.9;
/** Range of liver and spleen above the kidneys' middle, mm. */
const organsFromMm = -30;
const organsToMm = 110;
/** With less than this above the kidneys, liver and spleen are not expected there. */
const leastAboveMm = 60;
const bodyHu = -300;
const boneHu = 170;
const halfSpineMm = 36;
/** Bone is measured this far above and below the kidneys, mm. */
const spineReachMm = 90;
const leastBoneMl = 30;

/**
 * Measures the positions of liver and spleen, spine and lungs. Works on blocks of 6 mm.
 * @param ct HU, any orientation
 */
export function measureBodyLayout(ct: Volume, options: BodyLayoutOptions = {}): BodyLayout {
  const { kidneysMm } = options;
  const { fine: grid, coarse, lung } = options.blocks ?? bodyBlocks(ct);
  const middle = bodyMiddle(grid, kidneysMm?.[2]);
  const midlineX = options.midlineX ?? middle[0];
  return {
    solidMl: { right: 0, left: 0 },
    ...(kidneysMm && solidAroundKidneys(grid, kidneysMm[2], midlineX)),
    ...spine(grid, kidneysMm?.[2], [midlineX, middle[1]]),
    ...lungHeight(coarse, lung, kidneysMm?.[2]),
  };
}

function cellMl({ spacingMm: [x, y, z] }: PatientOrder): number {
  return (x * y * z) / 1000;
}

function at({ originMm, spacingMm }: PatientOrder, axis: number, n: number): number {
  return originMm[axis] + spacingMm[axis] * n;
}

/** Calls a function for every cell within a height range. */
function forEachCell(
  grid: PatientOrder,
  fromZ: number,
  toZ: number,
  visit: (n: number, x: number, y: number, z: number) => void,
): void {
  const [nx, ny, nz] = grid.dimensions;
  for (let k = 0; k < nz; k++) {
    const z = at(grid, 2, k);
    if (z < fromZ || z > toZ) {
      continue;
    }
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        visit(i + nx * (j + ny * k), at(grid, 0, i), at(grid, 1, j), z);
      }
    }
  }
}

function heights(kidneyZ: number | undefined): [number, number] {
  return kidneyZ === undefined
    ? [-Infinity, Infinity]
    : [kidneyZ - spineReachMm, kidneyZ + spineReachMm];
}

/** Mean x and y of the cells that are not air. */
function bodyMiddle(grid: PatientOrder, kidneyZ: number | undefined): [number, number] {
  let count = 0;
  let [sumX, sumY] = [0, 0];
  forEachCell(grid, ...heights(kidneyZ), (n, x, y) => {
    if (grid.data[n] > bodyHu) {
      count++;
      sumX += x;
      sumY += y;
    }
  });
  return [sumX / count, sumY / count];
}

function spine(
  grid: PatientOrder,
  kidneyZ: number | undefined,
  [midX, midY]: [number, number],
): Pick<BodyLayout, 'spineBehindMm'> {
  let count = 0;
  let sum = 0;
  forEachCell(grid, ...heights(kidneyZ), (n, x, y) => {
    if (grid.data[n] > boneHu && Math.abs(x - midX) <= halfSpineMm) {
      count++;
      sum += y - midY;
    }
  });
  return count * cellMl(grid) < leastBoneMl ? {} : { spineBehindMm: sum / count };
}

function solidAroundKidneys(
  grid: PatientOrder,
  kidneyZ: number,
  midlineX: number,
): Pick<BodyLayout, 'solidMl' | 'solidBelowMl'> {
  const aboveMm = at(grid, 2, grid.dimensions[2] - 1) - kidneyZ;
  const downToMm = -Math.min(organsToMm, aboveMm);
  const sides = (fromMm: number, toMm: number) =>
    solidSides(grid, kidneyZ + fromMm, kidneyZ + toMm, midlineX);
  return {
    solidMl: sides(organsFromMm, organsToMm),
    ...(aboveMm >= leastAboveMm && { solidBelowMl: sides(downToMm, -organsFromMm) }),
  };
}

function solidSides(
  whole: PatientOrder,
  fromZ: number,
  toZ: number,
  midlineX: number,
): BodyLayout['solidMl'] {
  const aroundMm = solidRadiusMm + bodyBlockMm;
  const grid = heightsOf(whole, fromZ - aroundMm, toZ + aroundMm);
  const { data, dimensions, spacingMm } = grid;
  // Values far from the HU of tissue are clipped to the end of the range.
  const clipped = new Float32Array(data).map((hu) => Math.max(-200, Math.min(300, hu)));
  const smooth = boxMeans(clipped, dimensions, [1, 1, 1]);
  const isSolid = smooth.map((hu) => (hu >= solidHu[0] && hu <= solidHu[1] ? 1 : 0));
  const radii = spacingMm.map((mm) => Math.max(1, Math.round(solidRadiusMm / mm))) as Vec3;
  const solidShare = boxMeans(isSolid, dimensions, radii);
  let [right, left] = [0, 0];
  forEachCell(grid, fromZ, toZ, (n, x) => {
    if (solidShare[n] >= leastSolidShare) {
      if (x < midlineX) {
        right++;
      } else {
        left++;
      }
    }
  });
  return { right: right * cellMl(grid), left: left * cellMl(grid) };
}

/** The part of a grid between two heights. */
function heightsOf(grid: PatientOrder, fromZ: number, toZ: number): PatientOrder {
  const [nx, ny, nz] = grid.dimensions;
  const [, , dz] = grid.spacingMm;
  const [x, y, z] = grid.originMm;
  const first = Math.min(nz, Math.max(0, Math.floor((fromZ - z) / dz)));
  const end = Math.max(first, Math.min(nz, Math.ceil((toZ - z) / dz) + 1));
  return {
    ...grid,
    data: grid.data.subarray(nx * ny * first, nx * ny * end),
    dimensions: [nx, ny, end - first],
    originMm: [x, y, z + first * dz],
  };
}

/** Means over boxes of 2 r + 1 cells along each axis; cells beyond the scan are ignored. */
function boxMeans(values: Float32Array, dimensions: Vec3, radii: Vec3): Float32Array {
  let from = values;
  for (const axis of [0, 1, 2]) {
    const stride = [1, dimensions[0], dimensions[0] * dimensions[1]][axis];
    const count = dimensions[axis];
    const radius = radii[axis];
    const to = new Float32Array(from.length);
    const lines = from.length / count;
    for (let line = 0; line < lines; line++) {
      const first = Math.floor(line / stride) * stride * count + (line % stride);
      let sum = 0;
      let cells = 0;
      for (let n = -radius; n < count; n++) {
        if (n + radius < count) {
          sum += from[first + (n + radius) * stride];
          cells++;
        }
        if (n - radius - 1 >= 0) {
          sum -= from[first + (n - radius - 1) * stride];
          cells--;
        }
        if (n >= 0) {
          to[first + n * stride] = sum / cells;
        }
      }
    }
    from = to;
  }
  return from;
}

function lungHeight(
  grid: PatientOrder,
  lung: Uint8Array,
  kidneyZ: number | undefined,
): Pick<BodyLayout, 'lungMl' | 'lungAbove'> {
  let count = 0;
  let above = 0;
  forEachCell(grid, -Infinity, Infinity, (n, _x, _y, z) => {
    if (lung[n]) {
      count++;
      above += kidneyZ !== undefined && z > kidneyZ ? 1 : 0;
    }
  });
  return {
    lungMl: count * cellMl(grid),
    ...(count > 0 && kidneyZ !== undefined && { lungAbove: above / count }),
  };
}
