import type { DrawnStructure, SerialTimePoint } from '../../src/serial';
import type { Labelmap, Vec3, Volume, VolumeGeometry } from '../../src/volume';
import { indexToPatient } from '../../src/volume';
import { sphereProfile } from './sphereProfile';

/** One ball of even activity, in the patient coordinates of the first time point. */
export interface Sphere {
  name: string;
  centreMm: Vec3;
  radiusMm: number;
  /** Drawn smaller or larger than it is; default: as it is. */
  contourRadiusMm?: number;
  bqPerMl: (hours: number) => number;
}

export interface SpheresOptions {
  spheres: readonly Sphere[];
  /** Standard deviation of the camera's blur, mm. */
  blurMm: number;
  motionMm?: (n: number) => Vec3;
}

/** The time points with balls added to their images, and contours of them on the first. */
export function spheresCase(
  points: readonly SerialTimePoint[],
  { spheres, blurMm, motionMm = () => [0, 0, 0] }: SpheresOptions,
): SerialTimePoint[] {
  return points.map((point, n) => ({
    ...point,
    activity: withSpheres(point.activity, {
      spheres: spheres.map((one) => ({ ...one, centreMm: plus(one.centreMm, motionMm(n)) })),
      blurMm,
      hours: point.about.hours,
    }),
    ...(n === 0 && {
      structures: spheres.map((one) =>
        sphereStructure(one, one.contourRadiusMm ?? one.radiusMm, point.activity),
      ),
    }),
  }));
}

/** Drawn on voxels of 2 mm. */
export function sphereStructure(
  { name, centreMm }: Pick<Sphere, 'name' | 'centreMm'>,
  radiusMm: number,
  { frameOfReferenceUID }: VolumeGeometry,
): DrawnStructure {
  const spacing = 2;
  const count = 2 * Math.ceil(radiusMm / spacing) + 3;
  const first = centreMm.map((v) => v - ((count - 1) / 2) * spacing) as Vec3;
  const grid: VolumeGeometry = {
    dimensions: [count, count, count],
    spacingMm: [spacing, spacing, spacing],
    imagePositionPatient: first,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID,
  };
  const contour: Labelmap = {
    ...grid,
    data: Uint8Array.from({ length: count ** 3 }, (_, n) =>
      distance(indexToPatient(grid, indexOf(n, grid)), centreMm) <= radiusMm ? 1 : 0,
    ),
  };
  return { name, kind: 'other', contour };
}

function withSpheres(
  activity: Volume<Float32Array>,
  { spheres, blurMm, hours }: { spheres: readonly Sphere[]; blurMm: number; hours: number },
): Volume<Float32Array> {
  const data = activity.data.map((value, n) => {
    const point = indexToPatient(activity, indexOf(n, activity));
    return spheres.reduce(
      (sum, { centreMm, radiusMm, bqPerMl }) =>
        sum + bqPerMl(hours) * sphereProfile(distance(point, centreMm), radiusMm, blurMm),
      value,
    );
  });
  return { ...activity, data: data.map((value) => Math.max(0, value)) };
}

function indexOf(n: number, { dimensions: [nx, ny] }: VolumeGeometry): Vec3 {
  return [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
}

function plus(a: Vec3, b: Vec3): Vec3 {
  return a.map((v, axis) => v + b[axis]) as Vec3;
}

function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(...a.map((v, axis) => v - b[axis]));
}
