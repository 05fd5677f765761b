// An abdomen as a SPECT sees it, drawn from ellipsoids: kidneys of which every point is known at
// every session, among organs that clear at their own pace.
import { createRandom } from '../../demo/phantom/createRandom';
import { composeAffine, invertAffine, rotateBy, transformPoint } from '../../src/volume';
import type { Affine, Labelmap, Vec3, Volume, VolumeGeometry } from '../../src/volume';
import { smoothGaussian } from '../../src/volume/smoothGaussian';

/** Where everything is at one session, against the first one. */
export interface Pose {
  /** The body and what is in it but the kidneys, mm. */
  bodyShiftMm: Vec3;
  /** Right and left kidney: point of the first session to this one, LPS mm. */
  kidneys: [Affine, Affine];
}

export interface SceneOptions {
  seed: number;
  /** After the injection. */
  hours: number;
  pose: Pose;
  /** Standard deviation of a voxel relative to its value. */
  noise: number;
  /** From the SPECT to its own CT along z: breath held. */
  breathMm: number;
  voxelMm?: number;
  fwhmMm?: number;
}

export interface RenalScene {
  activity: Volume<Float32Array>;
  /** The same without noise. */
  clean: Volume<Float32Array>;
  /** Of the session's own CT, 2.5 mm. */
  kidney: Labelmap;
}

interface Ellipsoid {
  centre: Vec3;
  radii: Vec3;
  /** Bq/ml at the injection, and effective half-life in hours. */
  concentration: number;
  halfLifeHours: number;
}

const kidneyCentres: [Vec3, Vec3] = [
  [-65, 30, 0],
  [62, 32, 12],
];
/** Outer half axes: 165 ml. */
const kidneyRadii: Vec3 = [26, 27, 56];
const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const extentMm: Vec3 = [312, 212, 264];

/** Landmarks of a kidney at the first session: its centre and six points near its surface. */
export function landmarks(side: 0 | 1): Vec3[] {
  const c = kidneyCentres[side];
  const ends = [0, 1, 2].flatMap((axis) =>
    [-0.9, 0.9].map(
      (share) => c.map((v, a) => (a === axis ? v + share * kidneyRadii[a] : v)) as Vec3,
    ),
  );
  return [c, ...ends];
}

/** A pose with shifts of `mm` and turns of `degrees` in random directions. */
export function randomPose(seed: number, mm: number, degrees: number): Pose {
  const random = createRandom(seed, 'pose');
  const along = (size: number): Vec3 => {
    const v = [random.normal(), random.normal(), random.normal()];
    return v.map((x) => (size * x) / Math.hypot(...v)) as Vec3;
  };
  const kidney = (side: 0 | 1): Affine =>
    about(kidneyCentres[side], along((degrees * Math.PI) / 180), along(mm));
  return { bodyShiftMm: along(4), kidneys: [kidney(0), kidney(1)] };
}

/** A turn (rotation vector, radians) about a point, then a shift. */
function about(c: Vec3, turn: Vec3, shift: Vec3): Affine {
  const r = rotateBy(identity, turn);
  return [0, 1, 2].flatMap((row) => {
    const [a, b, d] = r.slice(3 * row, 3 * row + 3);
    return [a, b, d, c[row] + shift[row] - (a * c[0] + b * c[1] + d * c[2])];
  }) as Affine;
}

/** Draws one session. */
export function renalScene(options: SceneOptions): RenalScene {
  const { voxelMm = 4.8, fwhmMm = 10 } = options;
  const fine = gridOf(voxelMm / 2, extentMm);
  const drawn = draw(fine, options);
  const clean = halve(smoothGaussian({ ...fine, data: drawn }, fwhmMm / 2.3548));
  const kidney = contour(gridOf(2.5, extentMm), options);
  return { clean, activity: withNoise(clean, options), kidney };
}

function gridOf(mm: number, extent: Vec3): VolumeGeometry {
  const dimensions = extent.map((e) => 2 * Math.round(e / mm / 2)) as Vec3;
  return {
    dimensions,
    spacingMm: [mm, mm, mm],
    imagePositionPatient: dimensions.map((n) => (-(n - 1) / 2) * mm) as Vec3,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  };
}

const organs: Ellipsoid[] = [
  { centre: [0, 0, 0], radii: [150, 100, 400], concentration: 4e3, halfLifeHours: 25 },
  { centre: [-80, -25, 95], radii: [75, 75, 75], concentration: 1e5, halfLifeHours: 75 },
  { centre: [85, 20, 92], radii: [28, 32, 45], concentration: 2.5e5, halfLifeHours: 60 },
  { centre: [-35, -30, 45], radii: [13, 13, 13], concentration: 9e5, halfLifeHours: 95 },
  { centre: [20, -50, -60], radii: [60, 25, 40], concentration: 6e4, halfLifeHours: 30 },
];

/** In a kidney's own axes, mm from its centre; later ones lie on earlier ones. */
function kidneyParts(side: 0 | 1): Ellipsoid[] {
  const medial = side === 0 ? 1 : -1;
  const pyramids = [-34, -17, 0, 17, 34].map((z): Ellipsoid => ({
    centre: [3 * medial, 0, z],
    radii: [9, 11, 7],
    concentration: 2.5e5,
    halfLifeHours: 42,
  }));
  const gain = side === 0 ? 1 : 1.15;
  const parts: Ellipsoid[] = [
    { centre: [0, 0, 0], radii: kidneyRadii, concentration: 6e5, halfLifeHours: 50 },
    ...pyramids,
    { centre: [20 * medial, 0, 0], radii: [14, 10, 16], concentration: 3e4, halfLifeHours: 20 },
  ];
  return parts.map((part) => ({ ...part, concentration: gain * part.concentration }));
}

function draw(grid: VolumeGeometry, { hours, pose }: SceneOptions): Float32Array {
  const data = new Float32Array(grid.dimensions[0] * grid.dimensions[1] * grid.dimensions[2]);
  const drawn = { ...grid, data };
  const back = pose.bodyShiftMm.map((v) => -v) as Vec3;
  for (const organ of organs) {
    paint(drawn, organ, about([0, 0, 0], [0, 0, 0], back), hours);
  }
  for (const side of [0, 1] as const) {
    const toFirst = invertAffine(pose.kidneys[side]);
    for (const part of kidneyParts(side)) {
      const centre = part.centre.map((v, a) => v + kidneyCentres[side][a]) as Vec3;
      paint(drawn, { ...part, centre }, toFirst, hours);
    }
  }
  return data;
}

/** @param m patient coordinates of this session to those of the first */
function paint(grid: Volume<Float32Array>, organ: Ellipsoid, m: Affine, hours: number): void {
  const [nx, ny] = grid.dimensions;
  const mm = grid.spacingMm[0];
  const [ox, oy, oz] = grid.imagePositionPatient;
  const value = organ.concentration * 2 ** (-hours / organ.halfLifeHours);
  const reach = Math.max(...organ.radii) + 1;
  const centre = transformPoint(invertAffine(m), organ.centre);
  const from = centre.map((v, n) =>
    Math.max(0, Math.floor((v - reach - grid.imagePositionPatient[n]) / mm)),
  );
  const to = centre.map((v, n) =>
    Math.min(grid.dimensions[n] - 1, Math.ceil((v + reach - grid.imagePositionPatient[n]) / mm)),
  );
  const [cx, cy, cz] = organ.centre;
  const [rx, ry, rz] = organ.radii;
  for (let k = from[2]; k <= to[2]; k++) {
    const z = oz + k * mm;
    for (let j = from[1]; j <= to[1]; j++) {
      const y = oy + j * mm;
      for (let i = from[0]; i <= to[0]; i++) {
        const x = ox + i * mm;
        const u = (m[0] * x + m[1] * y + m[2] * z + m[3] - cx) / rx;
        const v = (m[4] * x + m[5] * y + m[6] * z + m[7] - cy) / ry;
        const w = (m[8] * x + m[9] * y + m[10] * z + m[11] - cz) / rz;
        if (u * u + v * v + w * w <= 1) {
          grid.data[i + nx * (j + ny * k)] = value;
        }
      }
    }
  }
}

/** Means of 2 x 2 x 2 voxels. */
function halve(fine: Volume<Float32Array>): Volume<Float32Array> {
  const [nx, ny] = fine.dimensions;
  const dimensions = fine.dimensions.map((n) => n / 2) as Vec3;
  const data = new Float32Array(dimensions[0] * dimensions[1] * dimensions[2]);
  for (let k = 0, n = 0; k < dimensions[2]; k++) {
    for (let j = 0; j < dimensions[1]; j++) {
      for (let i = 0; i < dimensions[0]; i++, n++) {
        for (let part = 0; part < 8; part++) {
          const at =
            2 * i + (part & 1) + nx * (2 * j + ((part >> 1) & 1) + ny * (2 * k + (part >> 2)));
          data[n] += fine.data[at] / 8;
        }
      }
    }
  }
  const half = fine.spacingMm[0] / 2;
  return {
    ...fine,
    dimensions,
    spacingMm: fine.spacingMm.map((mm) => 2 * mm) as Vec3,
    imagePositionPatient: fine.imagePositionPatient.map((v) => v + half) as Vec3,
    data,
  };
}

/** Noise of a reconstruction: neighbours go together (0.6 voxels). */
function withNoise(clean: Volume<Float32Array>, options: SceneOptions): Volume<Float32Array> {
  const random = createRandom(options.seed, `noise ${options.hours}`);
  const white = { ...clean, data: clean.data.map(() => random.normal()) };
  const { data } = smoothGaussian(white, 0.6 * clean.spacingMm[0]);
  const rms = Math.hypot(...data.subarray(0, 20000)) / Math.sqrt(20000);
  const noisy = clean.data.map((v, n) => Math.max(0, v * (1 + (options.noise * data[n]) / rms)));
  return { ...clean, data: noisy };
}

/** The kidneys without their sinus, as a contour on the session's CT holds them. */
function contour(grid: VolumeGeometry, { pose, breathMm }: SceneOptions): Labelmap {
  const data = new Float32Array(grid.dimensions[0] * grid.dimensions[1] * grid.dimensions[2]);
  const drawn = { ...grid, data };
  for (const side of [0, 1] as const) {
    const breath = about([0, 0, 0], [0, 0, 0], [0, 0, -breathMm]);
    const toFirst = composeAffine(breath, invertAffine(pose.kidneys[side]));
    const parts = kidneyParts(side);
    for (const [part, label] of [
      [parts[0], side + 1],
      [parts[parts.length - 1], 0],
    ] as const) {
      const centre = part.centre.map((v, a) => v + kidneyCentres[side][a]) as Vec3;
      paint(drawn, { ...part, centre, concentration: label }, toFirst, 0);
    }
  }
  return { ...grid, data: Uint8Array.from(data) };
}
