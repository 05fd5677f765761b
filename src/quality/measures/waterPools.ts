import { labelComponents } from '../../labels';
import type { KidneyBlocks } from './kidneyBlocks';
import type { KidneyShape } from './kidneyShape';
import { smoothBlocks } from './smoothBlocks';

/**
 * Homogeneous, and -9 to 20 HU without contrast: a benign cyst (Silverman et al., Radiology
 * 2019;292:475, Bosniak 2019).
 */
const waterHu = { lower: -9, upper: 20 };
/**
 * Water has to lie this far below the kidney's own tissue, since otherwise a scan with low values
 * would be all water.
 */
const belowTissueHu = 10;
/**
 * Share of a block's 3 x 3 x 3 neighbourhood that has to be water; sheets of partial volume have at
 * most 2/3.
 */
const coreShare = 0.8;
/**
 * A pool lies in the sinus if its centre lies within this share of the kidney's ellipsoid (1: its
 * surface).
 */
const sinusRadius = 0.6;
/** Smoothed share of kidney in a block that touches the contour: one face contributes about 1/4. */
const atKidney = 0.25;

/** A compact region of water density in or at a kidney. */
export interface WaterPool {
  volumeMl: number;
  meanHu: number;
  /** Inside the contour, in the region of the renal sinus, or outside and touching the kidney. */
  place: 'inside' | 'sinus' | 'beside';
  /** Share of the pool's surface that touches the contour, 0 to 1. */
  contactShare: number;
}

/**
 * Compact regions of water density around one kidney: cysts and a wide renal pelvis, but also bowel
 * content, gallbladder and ascites. Largest first.
 * @param medianHu of the kidney's tissue
 */
export function waterPools(
  blocks: KidneyBlocks,
  shape: KidneyShape,
  medianHu: number,
): WaterPool[] {
  const { dimensions, kidneyShare, spacingMm } = blocks;
  const meanHu = smoothBlocks(blocks.meanHu, dimensions);
  const [nx, ny, nz] = dimensions;
  const upper = Math.min(waterHu.upper, medianHu - belowTissueHu);
  // A cyst's wall and its blurred border lie between its water and the contour.
  const nearKidney = smoothBlocks(kidneyShare, dimensions);
  const water = new Uint8Array(meanHu.length);
  for (let n = 0; n < water.length; n++) {
    water[n] = meanHu[n] >= waterHu.lower && meanHu[n] <= upper ? 1 : 0;
  }
  const { components, sizes } = labelComponents(coresOf(water, dimensions), dimensions);
  const blockMl = (spacingMm[0] * spacingMm[1] * spacingMm[2]) / 1000;
  const radius = ellipsoidRadius(blocks, shape);
  const sums = sizes.map(() => ({ n: 0, hu: 0, radius: 0, inKidney: 0, border: 0, contact: 0 }));

  for (let k = 1, size = nx * ny; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      for (let i = 1; i < nx - 1; i++) {
        const n = i + nx * (j + ny * k);
        if (water[n] === 0) {
          continue;
        }
        const faces = [n - 1, n + 1, n - nx, n + nx, n - size, n + size];
        // A pool is its core and the water next to the core; a thin sheet that continues from there
        // is not part of it.
        const core = components[n] || Math.max(...faces.map((face) => components[face]));
        if (core === 0) {
          continue;
        }
        const sum = sums[core - 1];
        sum.n++;
        sum.hu += meanHu[n];
        sum.radius += radius(i, j, k);
        sum.inKidney += kidneyShare[n] >= 0.5 ? 1 : 0;
        const beyond = faces.filter((face) => water[face] === 0);
        sum.border += beyond.length;
        sum.contact += beyond.filter((face) => nearKidney[face] >= atKidney).length;
      }
    }
  }
  return sums
    .map(({ n, hu, radius: r, inKidney, border, contact }): WaterPool => ({
      volumeMl: n * blockMl,
      meanHu: hu / n,
      place: r / n < sinusRadius ? 'sinus' : inKidney > n / 2 ? 'inside' : 'beside',
      contactShare: border === 0 ? 0 : contact / border,
    }))
    .sort((a, b) => b.volumeMl - a.volumeMl);
}

/** Blocks whose 3 x 3 x 3 neighbourhood is water, apart from noise. */
function coresOf(water: Uint8Array, [nx, ny, nz]: KidneyBlocks['dimensions']): Uint8Array {
  const alongI = new Uint8Array(water.length);
  const inSlice = new Uint8Array(water.length);
  const cores = new Uint8Array(water.length);
  for (let n = 1; n < water.length - 1; n++) {
    alongI[n] = water[n - 1] + water[n] + water[n + 1];
  }
  for (let n = nx; n < water.length - nx; n++) {
    inSlice[n] = alongI[n - nx] + alongI[n] + alongI[n + nx];
  }
  const size = nx * ny;
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      const row = nx * (j + ny * k);
      for (let n = row + 1; n < row + nx - 1; n++) {
        const count = inSlice[n - size] + inSlice[n] + inSlice[n + size];
        cores[n] = water[n] === 1 && count >= coreShare * 27 ? 1 : 0;
      }
    }
  }
  return cores;
}

/**
 * Distance of a block's centre from the kidney's centre of mass, in units of the radius of the
 * kidney's ellipsoid.
 */
function ellipsoidRadius(
  { firstVoxel, voxelsPerBlock, spacingMm }: KidneyBlocks,
  { centroidIndex, covarianceMm2 }: KidneyShape,
): (i: number, j: number, k: number) => number {
  const [a, b, c, d, e, f] = covarianceMm2;
  const determinant = a * (b * c - f * f) - d * (d * c - e * f) + e * (d * f - e * b);
  const inverse = [
    b * c - f * f,
    a * c - e * e,
    a * b - d * d,
    e * f - d * c,
    d * f - e * b,
    d * e - a * f,
  ];
  const at = (axis: number, block: number) =>
    ((firstVoxel[axis] - centroidIndex[axis] - 0.5) / voxelsPerBlock[axis] + block + 0.5) *
    spacingMm[axis];
  return (i, j, k) => {
    const [x, y, z] = [at(0, i), at(1, j), at(2, k)];
    const square =
      inverse[0] * x * x +
      inverse[1] * y * y +
      inverse[2] * z * z +
      2 * (inverse[3] * x * y + inverse[4] * x * z + inverse[5] * y * z);
    // For a point on the surface of a solid ellipsoid the squared distance is five variances.
    return Math.sqrt(square / determinant / 5);
  };
}
