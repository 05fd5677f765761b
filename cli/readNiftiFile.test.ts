import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { indexToPatient } from '../src/volume';
import type { Vec3, Volume } from '../src/volume';
import { readNiftiFile } from './readNiftiFile';

// The first test also loads the reader's library.
jest.setTimeout(30_000);

let folder: string;
beforeAll(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-nifti-'))));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Header {
  dimensions?: number[];
  /** Three rows of four, RAS mm. */
  affine?: number[][];
  slope?: number;
  intercept?: number;
  datatype?: number;
}

const size = [3, 2, 2];
const values = Int16Array.from({ length: 12 }, (_, n) => 10 * n - 50);

/** A NIfTI-1 single file of 16-bit values, by the byte offsets of nifti1.h. */
function niftiFile({
  dimensions = [3, ...size],
  affine = [
    [2, 0, 0, 5],
    [0, 3, 0, -7],
    [0, 0, 4, 11],
  ],
  slope = 1,
  intercept = 0,
  datatype = 4,
}: Header = {}): Buffer {
  const header = Buffer.alloc(352);
  header.writeInt32LE(348, 0);
  dimensions.forEach((v, n) => header.writeInt16LE(v, 40 + 2 * n));
  header.writeInt16LE(datatype, 70);
  header.writeInt16LE(16, 72);
  [1, 2, 3, 4].forEach((v, n) => header.writeFloatLE(v, 76 + 4 * n));
  header.writeFloatLE(352, 108);
  header.writeFloatLE(slope, 112);
  header.writeFloatLE(intercept, 116);
  header.writeInt16LE(1, 254);
  affine.flat().forEach((v, n) => header.writeFloatLE(v, 280 + 4 * n));
  header.write('n+1\0', 344, 'latin1');
  return Buffer.concat([header, Buffer.from(values.buffer)]);
}

async function read(bytes: Buffer, name = 'image.nii'): Promise<Volume> {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return readNiftiFile(file);
}

/** LPS place of each value, by the affine of the file. */
function expectPlaces(volume: Volume, affine: number[][]): void {
  const [nx, ny, nz] = volume.dimensions;
  const found = new Map<number, Vec3>();
  for (let n = 0; n < nx * ny * nz; n++) {
    const index: Vec3 = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
    found.set(volume.data[n], indexToPatient(volume, index));
  }
  values.forEach((value, n) => {
    const [i, j, k] = [n % 3, Math.floor(n / 3) % 2, Math.floor(n / 6)];
    const [x, y, z] = affine.map(([a, b, c, d]) => a * i + b * j + c * k + d);
    // RAS to LPS.
    [-x, -y, z].forEach((v, axis) => expect(found.get(value)![axis]).toBeCloseTo(v, 4));
  });
}

const determinant = ({ direction: d }: Volume): number =>
  d[0] * (d[4] * d[8] - d[5] * d[7]) -
  d[1] * (d[3] * d[8] - d[5] * d[6]) +
  d[2] * (d[3] * d[7] - d[4] * d[6]);

const [cos, sin] = [Math.cos(0.3), Math.sin(0.3)];

describe('readNiftiFile', () => {
  it.each<[string, number[][]]>([
    [
      'RAS',
      [
        [2, 0, 0, 5],
        [0, 3, 0, -7],
        [0, 0, 4, 11],
      ],
    ],
    [
      'LAS, left-handed',
      [
        [-2, 0, 0, 5],
        [0, 3, 0, -7],
        [0, 0, 4, 11],
      ],
    ],
    [
      'axes exchanged',
      [
        [0, 0, 4, 5],
        [2, 0, 0, -7],
        [0, 3, 0, 11],
      ],
    ],
    [
      'oblique',
      [
        [2 * cos, -3 * sin, 0, 5],
        [2 * sin, 3 * cos, 0, -7],
        [0, 0, 4, 11],
      ],
    ],
  ])('puts each voxel where the affine says, right-handed: %s', async (_name, affine) => {
    const volume = await read(niftiFile({ affine }));
    expect(volume.data).toBeInstanceOf(Int16Array);
    expect(determinant(volume)).toBeCloseTo(1, 5);
    expectPlaces(volume, affine);
  });

  it('reads a compressed file and scales the values', async () => {
    const bytes = zlib.gzipSync(niftiFile({ slope: 2, intercept: -1000 }));
    const { data } = await read(bytes, 'image.nii.gz');
    // Rows run towards patient left in LPS only after the first axis has been reversed or kept.
    expect([...data].sort((a, b) => a - b)).toEqual([...values].map((v) => 2 * v - 1000));
  });

  it('takes a slope of zero for none', async () => {
    const { data } = await read(niftiFile({ slope: 0, intercept: 7 }));
    expect([...data].sort((a, b) => a - b)).toEqual([...values]);
  });

  it.each<[string, () => Buffer]>([
    ['no NIfTI', () => Buffer.from('not an image, but long enough for a header'.repeat(20))],
    ['complex values', () => niftiFile({ datatype: 32 })],
    ['several volumes', () => niftiFile({ dimensions: [4, 3, 2, 1, 2] })],
    ['a plane', () => niftiFile({ dimensions: [2, 3, 4] })],
    [
      'skew axes',
      () =>
        niftiFile({
          affine: [
            [2, 1, 0, 0],
            [0, 3, 0, 0],
            [0, 0, 4, 0],
          ],
        }),
    ],
  ])('refuses %s', async (_name, bytes) => {
    await expect(read(bytes())).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  it('refuses a file that is not there', async () => {
    await expect(readNiftiFile(path.join(folder, 'nowhere.nii'))).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      next: expect.stringContaining('.nii') as string,
    });
  });
});
