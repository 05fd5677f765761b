import type { Vec3 } from '../volume';

/** Directions of one octant before their axes are exchanged. */
const directionCount = 128;
const axisOrders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;
const directions = octantDirections();

/**
 * Energy that a decay somewhere in one voxel leaves by its electrons in another, keV, for every
 * offset of an octant. A start that is even over a voxel of edge a and a displacement of u a along
 * an axis end floor(u) voxels away with the probability 1 - (u - floor(u)), else one farther: the
 * mean over all directions of each shell. All energy within the octant's reach is kept.
 * @param shells [radius in mm, keV]
 * @param halfWidths of the octant; i fastest. Energy farther away is left in its outermost voxels
 */
export function electronOctant(
  shells: readonly (readonly [number, number])[],
  spacingMm: Vec3,
  halfWidths: Vec3,
): Float64Array {
  const [ni, nj, nk] = halfWidths.map((width) => width + 1);
  const octant = new Float64Array(ni * nj * nk);
  // The two voxels along each axis that a displacement ends in, and the share of one of both sides.
  const at = new Int32Array(6);
  const share = new Float64Array(6);
  for (const [radiusMm, keV] of shells) {
    for (const direction of directions) {
      for (let axis = 0; axis < 3; axis++) {
        shareOut((radiusMm * direction[axis]) / spacingMm[axis], halfWidths[axis], axis, at, share);
      }
      for (let c = 4; c < 6; c++) {
        for (let b = 2; b < 4; b++) {
          const row = ni * (at[b] + nj * at[c]);
          const ofRow = (keV / directions.length) * share[b] * share[c];
          octant[row + at[0]] += ofRow * share[0];
          octant[row + at[1]] += ofRow * share[1];
        }
      }
    }
  }
  return octant;
}

/** Shares out a displacement along one axis to two neighbouring voxels. */
function shareOut(
  voxels: number,
  halfWidth: number,
  axis: number,
  at: Int32Array,
  share: Float64Array,
): void {
  const near = Math.min(halfWidth, Math.floor(voxels));
  const toFar = Math.min(1, voxels - near);
  at[2 * axis] = near;
  share[2 * axis] = (1 - toFar) * (near === 0 ? 1 : 0.5);
  at[2 * axis + 1] = Math.min(halfWidth, near + 1);
  share[2 * axis + 1] = toFar * (at[2 * axis + 1] === 0 ? 1 : 0.5);
}

/** Even over the octant, and the same along all axes. */
function octantDirections(): Vec3[] {
  return Array.from({ length: directionCount }, (_, n): Vec3 => {
    const z = (n + 0.5) / directionCount;
    // Steps of the golden ratio fill the quarter turn evenly.
    const angle = (Math.PI / 2) * ((n * 0.6180339887498949) % 1);
    const rho = Math.sqrt(1 - z * z);
    return [rho * Math.cos(angle), rho * Math.sin(angle), z];
  }).flatMap((direction) =>
    axisOrders.map(([a, b, c]): Vec3 => [direction[a], direction[b], direction[c]]),
  );
}
