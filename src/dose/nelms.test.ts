import { existsSync, readFileSync } from 'fs';
import { resolve } from 'path';
import {
  decodePixelData,
  getNumber,
  getNumbers,
  getSequence,
  getString,
  readDicomFile,
} from '../dicom';
import { readRtDose } from '../dicom/rtdose';
import type { Labelmap } from '../volume';
import { doseAtVolumeFraction } from './doseAtVolumeFraction';
import { dvhOfLabelmap } from '../../tests/oracles/dvhOfLabelmap';
import type { DoseVolume } from './types';
import { volumeFractionAtDose } from './volumeFractionAtDose';

/*
 * Bodies of 24 mm in a linear dose gradient of 1 Gy/mm with 16 Gy at their centre: every value of
 * the histogram has a closed form (B. Nelms et al., Med Phys 42:4435, 2015). The contours are
 * planes in the middle of slices that fill the body exactly, so a contour stands for a slab one
 * slice thick. At 3 mm the slabs themselves, not the dose, differ from the body at the ends of
 * sphere and cone.
 */
const folder = resolve(process.cwd(), '../shared/data/dose/phantom_nelms');
const available = existsSync(folder);
if (!available) {
  // eslint-disable-next-line no-console
  console.warn(`Skipped: the histogram phantoms are missing (${folder}).`);
}
const withData = available ? test : test.skip;

type Point = [number, number];

/** Contours of every ROI of a file: by name, then by z. */
function readContours(name: string): Map<string, Map<number, Point[][]>> {
  const { dataset } = readDicomFile(readFileSync(resolve(folder, `${name}_rtstruct.dcm`)));
  const contoursOf = new Map(
    getSequence(dataset, 'ROIContourSequence').map((item) => [
      getNumber(item, 'ReferencedROINumber'),
      getSequence(item, 'ContourSequence'),
    ]),
  );
  return new Map(
    getSequence(dataset, 'StructureSetROISequence').map((roi) => {
      const planes = new Map<number, Point[][]>();
      for (const item of contoursOf.get(getNumber(roi, 'ROINumber')) ?? []) {
        const data = getNumbers(item, 'ContourData');
        const polygon = Array.from({ length: data.length / 3 }, (_, n): Point => [
          data[3 * n],
          data[3 * n + 1],
        ]);
        planes.set(data[2], [...(planes.get(data[2]) ?? []), polygon]);
      }
      return [getString(roi, 'ROIName') ?? '', planes];
    }),
  );
}

/** One ROI on a fine grid, one slice per contour plane; a contour inside another is a hole. */
function rasterise(planes: Map<number, Point[][]>, pixelMm: number, frame: string): Labelmap {
  const z = [...planes.keys()].sort((a, b) => a - b);
  const points = [...planes.values()].flat(2);
  // A shift by no simple fraction keeps pixel centres off the contours' corners.
  const [x0, y0] = [0, 1].map((axis) => Math.min(...points.map((p) => p[axis])) - 0.618 * pixelMm);
  const [nx, ny] = [x0, y0].map((low, axis) =>
    Math.ceil((Math.max(...points.map((p) => p[axis])) - low) / pixelMm),
  );
  const data = new Uint8Array(nx * ny * z.length);
  z.forEach((plane, k) => {
    for (let j = 0; j < ny; j++) {
      const y = y0 + j * pixelMm;
      const crossings = (planes.get(plane) ?? [])
        .flatMap((polygon) =>
          polygon.flatMap(([ax, ay], n) => {
            const [bx, by] = polygon[(n + 1) % polygon.length];
            return ay > y === by > y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
          }),
        )
        .sort((a, b) => a - b);
      for (let c = 0; c < crossings.length; c += 2) {
        const first = Math.ceil((crossings[c] - x0) / pixelMm);
        const end = Math.ceil((crossings[c + 1] - x0) / pixelMm);
        data.fill(1, first + nx * (j + ny * k), end + nx * (j + ny * k));
      }
    }
  });
  return {
    dimensions: [nx, ny, z.length],
    spacingMm: [pixelMm, pixelMm, z[1] - z[0]],
    imagePositionPatient: [x0, y0, z[0]],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: frame,
    data,
  };
}

async function readDose(name: string, gradient: string): Promise<DoseVolume> {
  const file = readDicomFile(readFileSync(resolve(folder, `${name}_rtdose_${gradient}.dcm`)));
  return readRtDose(file.dataset, await decodePixelData(file.dataset, file.transferSyntaxUID))
    .volume;
}

interface Truth {
  volumeMl: number;
  mean: number;
  d98: number;
  d50: number;
  d2: number;
  v20?: number;
}

const { PI } = Math;
// Symmetric bodies: D2 = 32 - D98. Closed forms of the cone along its axis: the share above height
// t from the apex is (t/24)^3, and its mean lies a quarter of the height above the base.
const truths: [roi: string, gradient: string, truth: Truth][] = [
  [
    'SPHERE',
    'SI',
    { volumeMl: (4 / 3) * PI * 1.728, mean: 16, d98: 6.0169, d50: 16, d2: 25.9831, v20: 7 / 27 },
  ],
  [
    'SPHERE',
    'AP',
    { volumeMl: (4 / 3) * PI * 1.728, mean: 16, d98: 6.0169, d50: 16, d2: 25.9831, v20: 7 / 27 },
  ],
  ['CYL_SI', 'SI', { volumeMl: 3.456 * PI, mean: 16, d98: 4.48, d50: 16, d2: 27.52, v20: 1 / 3 }],
  [
    'CYL_SI',
    'AP',
    { volumeMl: 3.456 * PI, mean: 16, d98: 5.2559, d50: 16, d2: 26.7441, v20: 0.2918 },
  ],
  [
    'CONE_SI',
    'SI',
    {
      volumeMl: 1.152 * PI,
      mean: 10,
      d98: 28 - 24 * Math.cbrt(0.98),
      d50: 28 - 24 * Math.cbrt(0.5),
      d2: 28 - 24 * Math.cbrt(0.02),
      v20: 1 / 27,
    },
  ],
  ['CYL_HOLE', 'SI', { volumeMl: 8.143, mean: 16, d98: 4.48, d50: 16, d2: 27.52 }],
  ['CYL_HOLE', 'AP', { volumeMl: 8.143, mean: 16, d98: 5.0348, d50: 16, d2: 26.9652 }],
];

const errorPercent = (value: number, truth: number): number => Math.abs(100 * (value / truth - 1));

describe.each([
  // Largest error in percent of the truth; of V20 in percent of the structure. At 3 mm D98 and V of
  // sphere and cone are those of the slabs (see above).
  ['n1', { volume: 0.3, mean: 0.2, d98: 1, d50: 0.3, d2: 0.5, v20: 0.2 }],
  ['n3', { volume: 1, mean: 1, d98: 11, d50: 1.5, d2: 3, v20: 0.5 }],
  ['n3off', { volume: 1, mean: 1, d98: 11, d50: 1.5, d2: 3, v20: 0.5 }],
])('histogram phantoms with closed forms, %s', (name, tolerance) => {
  const contours = available ? readContours(name) : new Map<string, Map<number, Point[][]>>();

  withData.each(truths)('%s, gradient %s', async (roi, gradient, truth) => {
    const dose = await readDose(name, gradient);
    const labelmap = rasterise(contours.get(roi)!, 0.35, dose.frameOfReferenceUID!);
    // Default sub-points: the spread within each sub-box is part of the histogram.
    const { structure, dvh } = dvhOfLabelmap(labelmap, 1, dose);
    expect(structure.coverageFraction).toBe(1);
    expect(errorPercent(structure.volumeMl, truth.volumeMl)).toBeLessThan(tolerance.volume);
    expect(errorPercent(structure.meanDoseGy!, truth.mean)).toBeLessThan(tolerance.mean);
    expect(errorPercent(doseAtVolumeFraction(dvh!, 0.98), truth.d98)).toBeLessThan(tolerance.d98);
    expect(errorPercent(doseAtVolumeFraction(dvh!, 0.5), truth.d50)).toBeLessThan(tolerance.d50);
    expect(errorPercent(doseAtVolumeFraction(dvh!, 0.02), truth.d2)).toBeLessThan(tolerance.d2);
    if (truth.v20 !== undefined) {
      const v20Error = 100 * Math.abs(volumeFractionAtDose(dvh!, 20) - truth.v20);
      expect(v20Error).toBeLessThan(tolerance.v20);
    }
  });
});
