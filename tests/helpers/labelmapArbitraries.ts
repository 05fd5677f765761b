import fc from 'fast-check';
import type { Direction, Labelmap, Vec3, VolumeGeometry } from '../../src/volume';

/** Right-handed orthonormal axes from a random unit quaternion. */
const directions: fc.Arbitrary<Direction> = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.double({ min: -1, max: 1, noNaN: true })))
  .filter((q) => Math.hypot(...q) > 0.1)
  .map((q) => {
    const norm = Math.hypot(...q);
    const [w, x, y, z] = q.map((part) => part / norm);
    return [
      1 - 2 * (y * y + z * z),
      2 * (x * y + w * z),
      2 * (x * z - w * y),
      2 * (x * y - w * z),
      1 - 2 * (x * x + z * z),
      2 * (y * z + w * x),
      2 * (x * z + w * y),
      2 * (y * z - w * x),
      1 - 2 * (x * x + y * y),
    ];
  });

const axial: Direction = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const feetFirst: Direction = [-1, 0, 0, 0, 1, 0, 0, 0, -1];
const spacing = fc.double({ min: 0.3, max: 8, noNaN: true });
const position = fc.double({ min: -900, max: 900, noNaN: true });

/**
 * Any grid up to 9 x 9 x 5 voxels: axial, feet first or oblique, any spacing, non-square pixels.
 */
export const geometries: fc.Arbitrary<VolumeGeometry> = fc.record({
  dimensions: fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 2, max: 5 }),
  ) as fc.Arbitrary<Vec3>,
  spacingMm: fc.tuple(spacing, spacing, spacing) as fc.Arbitrary<Vec3>,
  imagePositionPatient: fc.tuple(position, position, position) as fc.Arbitrary<Vec3>,
  direction: fc.oneof(fc.constant(axial), fc.constant(feetFirst), directions),
  frameOfReferenceUID: fc.constant('1.2.826.0.1.3680043.8.498.1'),
});

/** Labels 0, 1, 2 at random on a random grid: holes, corners that touch, one-voxel pieces. */
export const labelmaps: fc.Arbitrary<Labelmap> = geometries.chain((geometry) => {
  const [nx, ny, nz] = geometry.dimensions;
  const count = nx * ny * nz;
  return fc
    .array(fc.constantFrom(0, 1, 1, 2), { minLength: count, maxLength: count })
    .map((labels) => ({ ...geometry, data: Uint8Array.from(labels) }));
});
