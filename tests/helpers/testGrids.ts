import type { Direction, Vec3, VolumeGeometry } from '../../src/volume';

/** Orientations in which CT series come, by name. */
export const orientations: Record<string, Direction> = {
  'axial, head first': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'axial, feet first': [-1, 0, 0, 0, 1, 0, 0, 0, -1],
  prone: [-1, 0, 0, 0, -1, 0, 0, 0, 1],
  coronal: [1, 0, 0, 0, 0, -1, 0, 1, 0],
  sagittal: [0, 1, 0, 0, 0, -1, -1, 0, 0],
  oblique: rotation(0.3, -0.2, 0.15),
};

/** Right-handed axes turned about z, then y, then x; radians. */
export function rotation(aboutZ: number, aboutY: number, aboutX: number): Direction {
  const [ca, sa] = [Math.cos(aboutZ), Math.sin(aboutZ)];
  const [cb, sb] = [Math.cos(aboutY), Math.sin(aboutY)];
  const [cc, sc] = [Math.cos(aboutX), Math.sin(aboutX)];
  return [
    ca * cb,
    sa * cb,
    -sb,
    ca * sb * sc - sa * cc,
    sa * sb * sc + ca * cc,
    cb * sc,
    ca * sb * cc + sa * sc,
    sa * sb * cc - ca * sc,
    cb * cc,
  ];
}

/** A grid of that orientation whose middle lies at `centre` (LPS mm). */
export function gridAround(
  centre: Vec3,
  dimensions: Vec3,
  spacingMm: Vec3,
  direction: Direction,
): VolumeGeometry {
  const position = [0, 1, 2].map((axis) =>
    [0, 1, 2].reduce(
      (sum, a) => sum - direction[3 * a + axis] * spacingMm[a] * ((dimensions[a] - 1) / 2),
      centre[axis],
    ),
  ) as Vec3;
  return { dimensions, spacingMm, direction, imagePositionPatient: position };
}

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
