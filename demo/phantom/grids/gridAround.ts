import type { Vec3, VolumeGeometry } from '../../../src/volume';

/**
 * A grid centred on the CT but for a fraction of a voxel, as grids of two devices are. Positions to
 * 0.01 mm.
 */
export function gridAround(
  ct: VolumeGeometry,
  spacingMm: number,
  dimensions: Vec3,
  random: { between(low: number, high: number): number },
): VolumeGeometry {
  const position = ([0, 1, 2] as const).map((axis) => {
    const centre =
      ct.imagePositionPatient[axis] + ((ct.dimensions[axis] - 1) / 2) * ct.spacingMm[axis];
    const start = centre - ((dimensions[axis] - 1) / 2) * spacingMm;
    return Math.round((start + random.between(-0.5, 0.5) * spacingMm) * 100) / 100;
  });
  return {
    ...ct,
    dimensions,
    spacingMm: [spacingMm, spacingMm, spacingMm],
    imagePositionPatient: [position[0], position[1], position[2]],
  };
}
