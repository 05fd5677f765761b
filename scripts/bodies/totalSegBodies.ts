import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { indexToPatient, invertAffine, transformPoint } from '../../src/volume';
import type { Affine, Vec3, Volume } from '../../src/volume/types';
import { bodyTissues as t } from './bodyModel';
import type { BodyModel } from './bodyModel';
import { sharedData } from './sharedData';
import { tissueLandmarks } from './tissueLandmarks';

/** Three patients of the TotalSegmentator data set (CC BY 4.0). */
export const totalSegCases = ['s0011', 's0327', 's0328'] as const;

const spacing = 3;
/**
 * Thickness of the subcutaneous fat around the hull of all labelled organs, mm; the data set has no
 * skin.
 */
const fatMm = 15;
const vertebrae = ['C7', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12']
  .concat(['L1', 'L2', 'L3', 'L4', 'L5'])
  .map((name) => `vertebrae_${name}`);
const sided = (name: string): string[] => [`${name}_left`, `${name}_right`];
const ribs = sided('rib').flatMap((name) =>
  Array.from({ length: 12 }, (_, n) => `${name}_${n + 1}`),
);

/** Later entries win where masks overlap. */
const organs: [readonly string[], number][] = [
  [sided('autochthon'), t.muscle],
  [sided('iliopsoas'), t.muscle],
  [sided('gluteus_maximus'), t.muscle],
  [sided('gluteus_medius'), t.muscle],
  [['pancreas', 'duodenum', 'esophagus', 'spinal_cord'], t.soft],
  [['stomach', 'small_bowel', 'colon'], t.bowel],
  [['urinary_bladder'], t.fluid],
  [['heart', 'aorta', 'inferior_vena_cava', 'portal_vein_and_splenic_vein'], t.blood],
  [['liver'], t.liver],
  [['spleen'], t.spleen],
  [
    [
      'lung_lower_lobe_left',
      'lung_lower_lobe_right',
      'lung_middle_lobe_right',
      'lung_upper_lobe_left',
      'lung_upper_lobe_right',
    ],
    t.lung,
  ],
  [['costal_cartilages'], t.cartilage],
  [['kidney_right'], t.kidneyRight],
  [['kidney_left'], t.kidneyLeft],
  [
    [
      ...vertebrae,
      ...ribs,
      'sacrum',
      'sternum',
      ...sided('hip'),
      ...sided('femur'),
      ...sided('humerus'),
      ...sided('scapula'),
      ...sided('clavicula'),
    ],
    t.spongyBone,
  ],
];

/**
 * One patient's label maps as a body model on a 3 mm LPS grid; includes the arms as far as the scan
 * shows them.
 */
export function totalSegBody(name: (typeof totalSegCases)[number]): BodyModel {
  const folder = sharedData(`labels/totalseg/${name}`);
  if (!folder) {
    throw new Error(`labels/totalseg/${name} is missing`);
  }
  let tissue: Volume<Uint8Array> | undefined;
  let toSource: Int32Array | undefined;
  const landmarks: Record<string, Vec3> = {};
  for (const [names, value] of organs) {
    for (const organ of names) {
      const file = path.join(folder, `${organ}.nii.gz`);
      if (!fs.existsSync(file)) {
        continue;
      }
      const mask = readMask(file);
      if (!tissue || !toSource) {
        ({ tissue, toSource } = lpsGrid(mask));
      }
      const centroid = [0, 0, 0];
      let count = 0;
      const [nx, ny] = tissue.dimensions;
      for (let n = 0; n < toSource.length; n++) {
        if (toSource[n] >= 0 && mask.data[toSource[n]] !== 0) {
          tissue.data[n] = value;
          centroid[0] += n % nx;
          centroid[1] += Math.floor(n / nx) % ny;
          centroid[2] += Math.floor(n / (nx * ny));
          count++;
        }
      }
      // A bone that the scan cuts off has its centroid elsewhere; these bones are complete in all
      // three patients.
      if (count > 20 && /vertebrae_(T1[12]|L)|rib_\w+_1[0-2]|hip/.test(organ)) {
        landmarks[organ] = indexToPatient(tissue, centroid.map((v) => v / count) as Vec3);
      }
    }
  }
  hardenBone(tissue!);
  addSkin(tissue!);
  return { name, tissue: tissue!, landmarks: { ...landmarks, ...tissueLandmarks(tissue!) } };
}

interface Mask {
  data: Uint8Array;
  dimensions: Vec3;
  /** Voxel index to LPS mm. */
  affine: Affine;
}

/**
 * Reads an 8-bit NIfTI-1 mask with its sform, and converts RAS to LPS (header fields: NIfTI-1,
 * nifti1.h).
 */
function readMask(file: string): Mask {
  const bytes = zlib.gunzipSync(fs.readFileSync(file));
  if (bytes.readInt32LE(0) !== 348 || bytes.readInt16LE(70) !== 2 || bytes.readInt16LE(254) < 1) {
    throw new Error(`${file}: not an 8-bit NIfTI-1 file with an sform`);
  }
  const dimensions = [42, 44, 46].map((p) => bytes.readInt16LE(p)) as Vec3;
  const row = (p: number, sign: number): number[] =>
    [0, 4, 8, 12].map((q) => sign * bytes.readFloatLE(p + q));
  const affine = [...row(280, -1), ...row(296, -1), ...row(312, 1)] as Affine;
  return { data: bytes.subarray(bytes.readFloatLE(108)), dimensions, affine };
}

/**
 * An empty LPS grid around the mask, and for each of its voxels the mask's nearest one (-1
 * outside).
 */
function lpsGrid(mask: Mask): { tissue: Volume<Uint8Array>; toSource: Int32Array } {
  const min: Vec3 = [Infinity, Infinity, Infinity];
  const max: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (let corner = 0; corner < 8; corner++) {
    const index = mask.dimensions.map((n, axis) => ((corner >> axis) & 1) * (n - 1)) as Vec3;
    transformPoint(mask.affine, index).forEach((v, axis) => {
      min[axis] = Math.min(min[axis], v);
      max[axis] = Math.max(max[axis], v);
    });
  }
  // Space for the fat at the sides.
  const pad = [fatMm + 3, fatMm + 3, 0];
  const dimensions = min.map(
    (v, axis) => Math.floor((max[axis] - v + 2 * pad[axis]) / spacing) + 1,
  ) as Vec3;
  const tissue: Volume<Uint8Array> = {
    dimensions,
    spacingMm: [spacing, spacing, spacing],
    imagePositionPatient: min.map((v, axis) => v - pad[axis]) as Vec3,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    data: new Uint8Array(dimensions[0] * dimensions[1] * dimensions[2]),
  };
  const toSource = new Int32Array(tissue.data.length).fill(-1);
  const inverse = invertAffine(mask.affine);
  const [mx, my, mz] = mask.dimensions;
  let n = 0;
  for (let k = 0; k < dimensions[2]; k++) {
    for (let j = 0; j < dimensions[1]; j++) {
      for (let i = 0; i < dimensions[0]; i++, n++) {
        const [x, y, z] = transformPoint(inverse, indexToPatient(tissue, [i, j, k])).map(
          Math.round,
        );
        if (x >= 0 && y >= 0 && z >= 0 && x < mx && y < my && z < mz) {
          toSource[n] = x + mx * (y + my * z);
        }
      }
    }
  }
  return { tissue, toSource };
}

/** Bone that touches something else becomes cortical. */
function hardenBone({ data, dimensions: [nx, ny] }: Volume<Uint8Array>): void {
  const steps = [1, -1, nx, -nx, nx * ny, -nx * ny];
  const isBone = (n: number): boolean =>
    data[n] === undefined || data[n] === t.spongyBone || data[n] === t.corticalBone;
  for (let n = 0; n < data.length; n++) {
    if (data[n] === t.spongyBone && !steps.every((step) => isBone(n + step))) {
      data[n] = t.corticalBone;
    }
  }
}

/** Fills the convex hull of each slice's organs with fat, and adds a layer of it around. */
function addSkin({ data, dimensions: [nx, ny, nz] }: Volume<Uint8Array>): void {
  const margin = fatMm / spacing;
  for (let k = 0; k < nz; k++) {
    const points: [number, number][] = [];
    for (let j = 0; j < ny; j++) {
      let first = -1;
      let last = -1;
      for (let i = 0; i < nx; i++) {
        if (data[i + nx * (j + ny * k)] !== 0) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      if (first >= 0) {
        points.push([first, j], [last, j]);
      }
    }
    const hull = convexHull(points);
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const n = i + nx * (j + ny * k);
        if (data[n] === 0 && hull.length > 2 && outsideBy(hull, i, j) <= margin) {
          data[n] = t.fat;
        }
      }
    }
  }
}

/** Corners of the convex hull in one sense of rotation (monotone chain). */
function convexHull(points: [number, number][]): [number, number][] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: [number, number][]): [number, number][] => {
    const chain: [number, number][] = [];
    for (const p of list) {
      while (chain.length > 1) {
        const [a, b] = chain.slice(-2);
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) {
          break;
        }
        chain.pop();
      }
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Largest distance (voxels) beyond any edge line of the hull; negative inside. */
function outsideBy(hull: [number, number][], x: number, y: number): number {
  let largest = -Infinity;
  for (let n = 0; n < hull.length; n++) {
    const [ax, ay] = hull[n];
    const [bx, by] = hull[(n + 1) % hull.length];
    const length = Math.hypot(bx - ax, by - ay);
    largest = Math.max(largest, ((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / length);
  }
  return largest;
}
