import type { Blocks } from './blocks';
import { indexToPatient } from './indexToPatient';
import type { Vec3, VolumeGeometry } from './types';

/**
 * Plans blocks for a CT whose slices are still to come, so that no block is wider than `targetMm`
 * (voxels wider than that stay as they are). Voxels at the far end that do not fill a block are
 * left out.
 * @param pitchMm slices between blocks are passed over as long as the blocks are no further apart
 *   than this; default: none is
 */
export function createBlocks(ct: VolumeGeometry, targetMm: number, pitchMm = 0): Blocks {
  const factors = ct.spacingMm.map((s, axis) =>
    Math.min(ct.dimensions[axis], Math.max(1, Math.floor(targetMm / s + 1e-6))),
  ) as Vec3;
  const [fi, fj, fk] = factors;
  const pitch = Math.max(fk, Math.floor(pitchMm / ct.spacingMm[2] + 1e-6));
  const dimensions: Vec3 = [
    Math.floor(ct.dimensions[0] / fi),
    Math.floor(ct.dimensions[1] / fj),
    Math.floor((ct.dimensions[2] - fk) / pitch) + 1,
  ];
  const [ox, oy, oz] = dimensions;
  return {
    means: {
      dimensions,
      spacingMm: [fi * ct.spacingMm[0], fj * ct.spacingMm[1], pitch * ct.spacingMm[2]],
      imagePositionPatient: indexToPatient(ct, factors.map((f) => (f - 1) / 2) as Vec3),
      direction: ct.direction,
      frameOfReferenceUID: ct.frameOfReferenceUID,
      data: new Int16Array(ox * oy * oz),
    },
    factors,
    pitch,
    missing: new Uint16Array(oz).fill(fk),
  };
}
