import { indexToPatientMatrix, wholeBlocks } from '../volume';
import type { Affine, Vec3, Volume, VolumeGeometry } from '../volume/types';
import { DosimetryError } from '../errors';
import type { AnatomyMaps } from './anatomyMaps';
import { enclosedAir } from './enclosedAir';
import { patientExtent } from './patientExtent';
import { removeSolid } from './removeSolid';
import { tissueBlocks } from './tissueBlocks';

/**
 * A block begins to count as bone at the first value (HU) and counts fully as bone at the second.
 */
const boneFromHounsfield = 180;
const boneFullHounsfield = 450;
/** HU of air. Blocks below this are skipped, because most of many scans is air. */
const emptyHounsfield = -950;

/** A scan 2.5 m long and 1.2 m wide has this many cells; three maps of that size take 240 MB. */
const mostCells = 20_000_000;

/** Cell size of the maps, mm. */
const mapSpacingMm = 6;

/**
 * Maps of bone and lung of a CT on a coarse grid along the patient axes, for a CT of any
 * orientation and voxel size.
 * @param ct HU
 * @param blocks its tissueBlocks, where they have been averaged already
 * @throws IMPLAUSIBLE_GEOMETRY if the scan is larger than any patient, since memory grows with its
 *   extent
 */
export function extractAnatomyMaps(
  ct: Volume,
  blocks: Volume<Int16Array> = wholeBlocks(tissueBlocks(ct), ct),
): AnatomyMaps {
  const extent = patientExtent(blocks);
  const geometry: VolumeGeometry = {
    dimensions: extent.min.map(
      (v, axis) => Math.ceil((extent.max[axis] - v) / mapSpacingMm - 1e-9) + 2,
    ) as Vec3,
    spacingMm: [mapSpacingMm, mapSpacingMm, mapSpacingMm],
    imagePositionPatient: extent.min.map((v) => v - mapSpacingMm / 2) as Vec3,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  };
  const [nx, ny, nz] = geometry.dimensions;
  const count = nx * ny * nz;
  if (!(count <= mostCells)) {
    throw new DosimetryError('IMPLAUSIBLE_GEOMETRY', {
      what: 'The size of the images cannot be that of a CT of a person.',
      why: `The scan measures ${geometry.dimensions.map((n) => ((n * mapSpacingMm) / 1000).toFixed(1)).join(' x ')} m.`,
      next: 'Export the original images again: the voxel size was probably written in another unit or altered by a conversion.',
    });
  }
  const covered = new Float32Array(count);
  const bone = new Float32Array(count);
  const mean = new Float32Array(count);
  spread(blocks, geometry, covered, bone, mean);

  // Normalised so that a fully covered cell is 1. Thick slices leave gaps, which smoothing closes
  // later.
  const whole = mapSpacingMm ** 3 / blocks.spacingMm.reduce((a, b) => a * b);
  for (let n = 0; n < count; n++) {
    const weight = covered[n];
    if (weight < 0.02 * whole) {
      covered[n] = bone[n] = mean[n] = 0;
      continue;
    }
    bone[n] /= weight;
    mean[n] = mean[n] / weight + emptyHounsfield;
    covered[n] = 1;
  }
  const lung = new Float32Array(
    enclosedAir(mean, covered, geometry.dimensions, mapSpacingMm ** 3 / 1000),
  );
  return { geometry, bone: removeSolid(bone, geometry.dimensions), lung, covered };
}

/**
 * Adds every block to the eight cells around its centre, with trilinear weights.
 */
function spread(
  blocks: Volume<Int16Array>,
  grid: VolumeGeometry,
  covered: Float32Array,
  bone: Float32Array,
  mean: Float32Array,
): void {
  const m = indexToPatientMatrix(blocks);
  if ([1, 2, 4, 6, 8, 9].every((entry) => Math.abs(m[entry]) < 1e-9)) {
    spreadCoverage(blocks, m, grid, covered);
    spreadParallel(blocks, m, grid, bone, mean);
  } else {
    spreadTurned(blocks, m, grid, covered, bone, mean);
  }
}

/** Share of bone in a block of so many HU, 0 to 1. */
function boneShare(hu: number): number {
  const share = (hu - boneFromHounsfield) / (boneFullHounsfield - boneFromHounsfield);
  return share > 1 ? 1 : share;
}

/**
 * For a scan along the grid's axes: each row of blocks is first spread along x, then added to the
 * four rows of cells around it, because that takes a quarter of the additions. Air is skipped.
 */
function spreadParallel(
  { data, dimensions: [bx, by, bz] }: Volume<Int16Array>,
  m: Affine,
  grid: VolumeGeometry,
  bone: Float32Array,
  mean: Float32Array,
): void {
  const [nx, ny] = grid.dimensions;
  const [x, y, z] = [bx, by, bz].map((count, axis) =>
    cellsAlong(count, m[5 * axis], m[4 * axis + 3] - grid.imagePositionPatient[axis]),
  );
  const rowMean = new Float32Array(nx);
  const rowBone = new Float32Array(nx);
  let n = 0;
  for (let k = 0; k < bz; k++) {
    for (let j = 0; j < by; j++) {
      rowMean.fill(0);
      rowBone.fill(0);
      let hasBone = false;
      for (let i = 0; i < bx; i++, n++) {
        const hu = data[n];
        if (hu > emptyHounsfield) {
          const cell = x.cell[i];
          const above = hu - emptyHounsfield;
          const further = above * x.share[i];
          rowMean[cell] += above - further;
          rowMean[cell + 1] += further;
          if (hu > boneFromHounsfield) {
            const dense = boneShare(hu);
            const denseFurther = dense * x.share[i];
            rowBone[cell] += dense - denseFurther;
            rowBone[cell + 1] += denseFurther;
            hasBone = true;
          }
        }
      }
      const corner = nx * (y.cell[j] + ny * z.cell[k]);
      addRow(mean, corner, nx, ny, rowMean, y.share[j], z.share[k]);
      if (hasBone) {
        addRow(bone, corner, nx, ny, rowBone, y.share[j], z.share[k]);
      }
    }
  }
}

/** For blocks along one axis the cell below each centre, and the share that the next cell gets. */
function cellsAlong(
  count: number,
  stepMm: number,
  startMm: number,
): { cell: Int32Array; share: Float64Array } {
  const at = Float64Array.from({ length: count }, (_, n) => (stepMm * n + startMm) / mapSpacingMm);
  // Positions are at least half a cell inside the grid.
  const cell = Int32Array.from(at, Math.floor);
  return { cell, share: at.map((position, n) => position - cell[n]) };
}

/** Adds one row of values to the four rows of cells around it. */
function addRow(
  cells: Float32Array,
  corner: number,
  nx: number,
  ny: number,
  row: Float32Array,
  shareY: number,
  shareZ: number,
): void {
  const above = nx * ny;
  const w00 = (1 - shareY) * (1 - shareZ);
  const w10 = shareY * (1 - shareZ);
  const w01 = (1 - shareY) * shareZ;
  const w11 = shareY * shareZ;
  for (let i = 0; i < nx; i++) {
    const value = row[i];
    if (value !== 0) {
      const p = corner + i;
      cells[p] += w00 * value;
      cells[p + nx] += w10 * value;
      cells[p + above] += w01 * value;
      cells[p + above + nx] += w11 * value;
    }
  }
}

/** For a scan that is turned against the grid. */
function spreadTurned(
  { data, dimensions: [bx, by, bz] }: Volume<Int16Array>,
  m: Affine,
  grid: VolumeGeometry,
  covered: Float32Array,
  bone: Float32Array,
  mean: Float32Array,
): void {
  const [nx, ny] = grid.dimensions;
  const area = nx * ny;
  const [ox, oy, oz] = grid.imagePositionPatient;
  const stepX = m[0] / mapSpacingMm;
  const stepY = m[4] / mapSpacingMm;
  const stepZ = m[8] / mapSpacingMm;
  let n = 0;
  for (let k = 0; k < bz; k++) {
    for (let j = 0; j < by; j++) {
      let u = (m[1] * j + m[2] * k + m[3] - ox) / mapSpacingMm;
      let v = (m[5] * j + m[6] * k + m[7] - oy) / mapSpacingMm;
      let w = (m[9] * j + m[10] * k + m[11] - oz) / mapSpacingMm;
      for (let i = 0; i < bx; i++, n++, u += stepX, v += stepY, w += stepZ) {
        const hu = data[n];
        // Positions are at least half a cell inside the grid, so truncation equals floor.
        const i0 = u | 0;
        const j0 = v | 0;
        const k0 = w | 0;
        const p = i0 + nx * j0 + area * k0;
        const fu = u - i0;
        const fv = v - j0;
        const fw = w - k0;
        const a00 = (1 - fu) * (1 - fv);
        const a10 = fu * (1 - fv);
        const a01 = (1 - fu) * fv;
        const a11 = fu * fv;
        const low = 1 - fw;
        add(covered, p, nx, area, a00, a10, a01, a11, low, fw);
        if (hu > emptyHounsfield) {
          const above = hu - emptyHounsfield;
          add(mean, p, nx, area, a00 * above, a10 * above, a01 * above, a11 * above, low, fw);
          if (hu > boneFromHounsfield) {
            const share = boneShare(hu);
            add(bone, p, nx, area, a00 * share, a10 * share, a01 * share, a11 * share, low, fw);
          }
        }
      }
    }
  }
}

/** Total weight that all blocks add to each cell, for a scan along the grid's axes. */
function spreadCoverage(
  { dimensions }: VolumeGeometry,
  blocksToPatient: Affine,
  grid: VolumeGeometry,
  covered: Float32Array,
): void {
  const [x, y, z] = dimensions.map((count, axis) => {
    const sums = new Float64Array(grid.dimensions[axis]);
    const startMm = blocksToPatient[4 * axis + 3] - grid.imagePositionPatient[axis];
    const { cell, share } = cellsAlong(count, blocksToPatient[5 * axis], startMm);
    for (let n = 0; n < count; n++) {
      sums[cell[n]] += 1 - share[n];
      sums[cell[n] + 1] += share[n];
    }
    return sums;
  });
  let n = 0;
  for (let k = 0; k < z.length; k++) {
    for (let j = 0; j < y.length; j++) {
      for (let i = 0; i < x.length; i++, n++) {
        covered[n] = x[i] * y[j] * z[k];
      }
    }
  }
}

/** Adds four weighted values to the eight cells from p, divided between two slices. */
function add(
  cells: Float32Array,
  p: number,
  nx: number,
  area: number,
  v00: number,
  v10: number,
  v01: number,
  v11: number,
  low: number,
  high: number,
): void {
  cells[p] += v00 * low;
  cells[p + 1] += v10 * low;
  cells[p + nx] += v01 * low;
  cells[p + nx + 1] += v11 * low;
  const q = p + area;
  cells[q] += v00 * high;
  cells[q + 1] += v10 * high;
  cells[q + nx] += v01 * high;
  cells[q + nx + 1] += v11 * high;
}
