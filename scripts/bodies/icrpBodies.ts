import { gunzipSync } from 'node:zlib';
import fs from 'node:fs';
import type { Vec3 } from '../../src/volume/types';
import { bodyTissues as t } from './bodyModel';
import type { BodyModel } from './bodyModel';
import { sharedData } from './sharedData';
import { tissueLandmarks } from './tissueLandmarks';

const archive = 'labels/icrp110/ICRPdata.tar.gz';
/** Publication 110, table 3: voxel size along columns, rows and slices, mm. */
const phantoms = [
  { folder: 'AM', name: 'ICRP110 male', spacingMm: [2.137, 2.137, 8] },
  { folder: 'AF', name: 'ICRP110 female', spacingMm: [1.775, 1.775, 4.84] },
] as const;

/** Organ numbers of Publication 110, annex A (from, to), and the tissue that they become here. */
const organs: [number, number, number][] = [
  [1, 140, t.soft],
  [9, 12, t.blood],
  [57, 60, t.cartilage],
  [62, 65, t.fat],
  [72, 86, t.bowel],
  [87, 88, t.blood],
  [89, 91, t.kidneyLeft],
  [92, 94, t.kidneyRight],
  [95, 95, t.liver],
  [96, 99, t.lung],
  [106, 109, t.muscle],
  [116, 119, t.fat],
  [127, 127, t.spleen],
  [128, 128, t.corticalBone],
  [138, 138, t.fluid],
  [140, 140, t.gas],
];
const corticalBones = [13, 16, 19, 22, 24, 26, 28, 31, 34, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55];
const armOrgans = new Set([11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 59, 104, 108, 118, 124]);

/** The ICRP adult reference phantoms as body models, arms down, whole body. */
export function icrpBodies(): BodyModel[] {
  const file = sharedData(archive);
  if (!file) {
    throw new Error(`${archive} is missing`);
  }
  const entries = tarEntries(gunzipSync(fs.readFileSync(file)));
  const table = new Uint8Array(256);
  for (const [from, to, tissue] of organs) {
    table.fill(tissue, from, to + 1);
  }
  for (let organ = 13; organ <= 56; organ++) {
    table[organ] = corticalBones.includes(organ) ? t.corticalBone : t.spongyBone;
  }
  return phantoms.map(({ folder, name, spacingMm }) => {
    const slices = new Map<number, Buffer>();
    for (const [path, bytes] of entries) {
      const match = new RegExp(`ICRP110_g4dat/${folder}/${folder}_slice(\\d+)\\.g4dat$`).exec(path);
      if (match) {
        slices.set(Number(match[1]), bytes);
      }
    }
    const numbers = [...slices.keys()].sort((a, b) => a - b);
    const [nx, ny] = readNumbers(slices.get(numbers[0])!, 3);
    const organIds = new Uint8Array(nx * ny * numbers.length);
    numbers.forEach((number, k) => {
      const values = readNumbers(slices.get(number)!, 3 + nx * ny);
      organIds.set(values.subarray(3), k * nx * ny);
    });
    const dimensions: Vec3 = [nx, ny, numbers.length];
    const tissue = {
      dimensions,
      spacingMm: [...spacingMm] as Vec3,
      imagePositionPatient: dimensions.map((n, a) => -((n - 1) / 2) * spacingMm[a]) as Vec3,
      direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as BodyModel['tissue']['direction'],
      data: organIds.map((organ) => table[organ]),
    };
    return {
      name,
      tissue,
      arms: organIds.map((organ) => (armOrgans.has(organ) ? 1 : 0)),
      landmarks: tissueLandmarks(tissue),
    };
  });
}

/** Whole numbers separated by white space. */
function readNumbers(bytes: Buffer, count: number): Uint16Array {
  const values = new Uint16Array(count);
  let n = 0;
  let value = -1;
  const { length } = bytes;
  for (let p = 0; p <= length && n < count; p++) {
    const digit = p < length ? bytes[p] - 48 : -1;
    if (digit >= 0 && digit <= 9) {
      value = (value < 0 ? 0 : value * 10) + digit;
    } else if (value >= 0) {
      values[n++] = value;
      value = -1;
    }
  }
  return values;
}

/** Regular files of a tar archive (ustar: 512-byte headers, size in octal at 124). */
function tarEntries(tar: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  const text = (from: number, length: number): string =>
    tar
      .toString('latin1', from, from + length)
      .split('\0')[0]
      .trim();
  for (let p = 0; p + 512 <= tar.length && tar[p] !== 0;) {
    const size = parseInt(text(p + 124, 12), 8);
    const prefix = text(p + 345, 155);
    const name = text(p, 100);
    entries.set(prefix ? `${prefix}/${name}` : name, tar.subarray(p + 512, p + 512 + size));
    p += 512 + 512 * Math.ceil(size / 512);
  }
  return entries;
}
