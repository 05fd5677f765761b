import type { Vec3, VolumeGeometry } from '../../src/volume';

export { gridAround } from '../../scripts/bodies/gridAround';
export { orientations } from '../../scripts/bodies/orientations';
export { rotation } from '../../scripts/bodies/rotation';

/** Calls with the LPS position of each voxel centre in the order of the data, by the definition. */
export function forEachVoxel(
  { dimensions, spacingMm, direction: d, imagePositionPatient: o }: VolumeGeometry,
  visit: (point: Vec3, n: number) => void,
): void {
  let n = 0;
  for (let k = 0; k < dimensions[2]; k++) {
    for (let j = 0; j < dimensions[1]; j++) {
      for (let i = 0; i < dimensions[0]; i++, n++) {
        const [a, b, c] = [i * spacingMm[0], j * spacingMm[1], k * spacingMm[2]];
        visit(
          [
            o[0] + d[0] * a + d[3] * b + d[6] * c,
            o[1] + d[1] * a + d[4] * b + d[7] * c,
            o[2] + d[2] * a + d[5] * b + d[8] * c,
          ],
          n,
        );
      }
    }
  }
}

/** (Fractional) index of a point in a grid with orthonormal axes, by projection. */
export function indexOf(
  { spacingMm, direction: d, imagePositionPatient: o }: VolumeGeometry,
  point: Vec3,
): Vec3 {
  const v = point.map((p, axis) => p - o[axis]);
  return [0, 1, 2].map(
    (a) => (v[0] * d[3 * a] + v[1] * d[3 * a + 1] + v[2] * d[3 * a + 2]) / spacingMm[a],
  ) as Vec3;
}
