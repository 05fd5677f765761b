import type { SerialTimePoint } from '../../src/serial';
import type { Labelmap, Vec3, VolumeGeometry } from '../../src/volume';

const kidneyRadiiMm: Vec3 = [25, 24, 50];
const centres: Record<1 | 2, Vec3> = { 1: [-60, 0, 0], 2: [60, 0, 10] };
/** Standard deviation of the blur, mm: about 10 mm full width at half maximum. */
const blurMm = 4.2;
const activityGrid = gridWithDistances(4.8, [48, 32, 36]);
const contourGrid = gridWithDistances(3.2, [72, 48, 54]);

export interface SerialCaseOptions {
  hours: readonly number[];
  /** Bq/ml inside each kidney. */
  kidneyBqPerMl: (hours: number, label: 1 | 2) => number;
  bodyBqPerMl?: (hours: number) => number;
  /** Of everything in the image of the nth time point, against that of the first, LPS mm. */
  motionMm?: (n: number) => Vec3;
  /** Only these time points have contours; default: all. */
  hasContours?: (n: number) => boolean;
  sharedFrame?: boolean;
}

/** Two ellipsoids in a warm box at several times, each in a frame of its own. */
export function serialCase({
  hours,
  kidneyBqPerMl,
  bodyBqPerMl = () => 0,
  motionMm = () => [0, 0, 0],
  hasContours = () => true,
  sharedFrame = false,
}: SerialCaseOptions): SerialTimePoint[] {
  return hours.map((time, n) => {
    const frameOfReferenceUID = sharedFrame ? '2.25.1' : `2.25.${n + 1}`;
    const motion = motionMm(n);
    const body = bodyBqPerMl(time);
    const above = ([1, 2] as const).map((label) => kidneyBqPerMl(time, label) - body);
    const { geometry, distancesMm } = activityGrid;
    const data = Float32Array.from(
      distancesMm[0],
      (right, voxel) =>
        body + above[0] * softEdge(right) + above[1] * softEdge(distancesMm[1][voxel]),
    );
    return {
      about: {
        id: `spect-${n + 1}`,
        hours: time,
        hoursSource: 'file',
        unit: 'Bq/ml',
        studyInstanceUID: `1.2.${n + 1}`,
        spectSeriesInstanceUIDs: [`1.2.${n + 1}.1`],
        isUsed: true,
      },
      activity: { ...geometry, ...placed(geometry, motion), data, frameOfReferenceUID },
      contour: 'own-ct',
      ...(hasContours(n) && { kidneys: contours(motion, frameOfReferenceUID) }),
    };
  });
}

function contours(motion: Vec3, frameOfReferenceUID: string): Labelmap {
  const { geometry, distancesMm } = contourGrid;
  const [rights, lefts] = distancesMm;
  const data = Uint8Array.from(rights, (right, n) => (right < 0 ? 1 : lefts[n] < 0 ? 2 : 0));
  return { ...geometry, ...placed(geometry, motion), data, frameOfReferenceUID };
}

function placed({ imagePositionPatient }: VolumeGeometry, motion: Vec3) {
  return { imagePositionPatient: imagePositionPatient.map((v, axis) => v + motion[axis]) as Vec3 };
}

/** About the share of a blurred edge, mm from it. */
function softEdge(distanceMm: number): number {
  return 1 / (1 + Math.exp((1.702 * distanceMm) / blurMm));
}

interface GridWithDistances {
  geometry: VolumeGeometry;
  /** Of each voxel's centre to the surface of the right and of the left kidney. */
  distancesMm: [Float64Array, Float64Array];
}

function gridWithDistances(voxelMm: number, dimensions: Vec3): GridWithDistances {
  const [nx, ny, nz] = dimensions;
  const imagePositionPatient = dimensions.map((count) => (-(count - 1) / 2) * voxelMm) as Vec3;
  const distances = (label: 1 | 2): Float64Array =>
    Float64Array.from({ length: nx * ny * nz }, (_, n) => {
      const index = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
      const point = index.map((i, axis) => imagePositionPatient[axis] + i * voxelMm);
      return distanceTo(point, centres[label]);
    });
  return {
    geometry: {
      dimensions,
      spacingMm: [voxelMm, voxelMm, voxelMm],
      imagePositionPatient,
      direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    },
    distancesMm: [distances(1), distances(2)],
  };
}

/** Signed, negative inside; exact on the surface, near enough beside it. */
function distanceTo(point: readonly number[], centre: Vec3): number {
  const scaled = point.map((v, axis) => (v - centre[axis]) / kidneyRadiiMm[axis]);
  const radius = Math.hypot(...scaled);
  const slope = Math.hypot(...scaled.map((v, axis) => v / kidneyRadiiMm[axis])) / (radius || 1);
  return slope > 0 ? (radius - 1) / slope : -Math.min(...kidneyRadiiMm);
}
