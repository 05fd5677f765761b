import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { indexToPatient } from '../../src/volume';
import type { Vec3, Volume } from '../../src/volume';
import { readNiftiFile } from './readNiftiFile';

// The first test also loads the reader's library.
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
  /** sform_code, qform_code. */
  codes?: [number, number];
  /** b, c, d, x, y, z. */
  quaternion?: number[];
  pixelSizes?: number[];
  unit?: number;
  data?: Buffer;
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
  codes = [1, 0],
  quaternion = [0, 0, 0, 0, 0, 0],
  pixelSizes = [1, 2, 3, 4],
  unit = 0,
  data = Buffer.from(values.buffer),
}: Header = {}): Buffer {
  const header = Buffer.alloc(352);
  header.writeInt32LE(348, 0);
  dimensions.forEach((v, n) => header.writeInt16LE(v, 40 + 2 * n));
  header.writeInt16LE(datatype, 70);
  header.writeInt16LE(16, 72);
  pixelSizes.forEach((v, n) => header.writeFloatLE(v, 76 + 4 * n));
  header.writeUInt8(unit, 123);
  header.writeFloatLE(352, 108);
  header.writeFloatLE(slope, 112);
  header.writeFloatLE(intercept, 116);
  header.writeInt16LE(codes[1], 252);
  header.writeInt16LE(codes[0], 254);
  quaternion.forEach((v, n) => header.writeFloatLE(v, 256 + 4 * n));
  affine.flat().forEach((v, n) => header.writeFloatLE(v, 280 + 4 * n));
  header.write('n+1\0', 344, 'latin1');
  return Buffer.concat([header, data]);
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

/** The same file in the other byte order, by the widths of the fields. */
function bigEndian(little: Buffer): Buffer {
  const big = Buffer.from(little);
  const swap = (from: number, to: number, width: 2 | 4) => {
    const part = big.subarray(from, to);
    if (width === 2) part.swap16();
    else part.swap32();
  };
  swap(0, 4, 4);
  swap(40, 56, 2);
  swap(70, 74, 2);
  swap(76, 120, 4);
  swap(252, 256, 2);
  swap(256, 328, 4);
  swap(352, big.length, 2);
  return big;
}

/** The same image as NIfTI-2, by the byte offsets of nifti2.h. */
function nifti2(): Buffer {
  const header = Buffer.alloc(544);
  header.writeInt32LE(540, 0);
  header.write('n+2\0', 4, 'latin1');
  header.writeInt16LE(4, 12);
  [3, ...size, 1, 1, 1, 1].forEach((v, n) => header.writeBigInt64LE(BigInt(v), 16 + 8 * n));
  [1, 2, 3, 4].forEach((v, n) => header.writeDoubleLE(v, 104 + 8 * n));
  header.writeBigInt64LE(544n, 168);
  header.writeInt32LE(1, 348);
  [2, 0, 0, 5, 0, 3, 0, -7, 0, 0, 4, 11].forEach((v, n) => header.writeDoubleLE(v, 400 + 8 * n));
  return Buffer.concat([header, Buffer.from(values.buffer)]);
}

const plain = [
  [2, 0, 0, 5],
  [0, 3, 0, -7],
  [0, 0, 4, 11],
];

describe('forms of NIfTI', () => {
  it.each<[string, () => Buffer]>([
    ['big endian', () => bigEndian(niftiFile())],
    ['NIfTI-2', nifti2],
    ['qform only', () => niftiFile({ codes: [0, 1], quaternion: [0, 0, 0, 5, -7, 11] })],
    ['both forms', () => niftiFile({ codes: [1, 1], quaternion: [0, 0, 0, 5, -7, 11] })],
    ['a trailing fourth axis of one', () => niftiFile({ dimensions: [4, ...size, 1] })],
    ['a slope of NaN', () => niftiFile({ slope: NaN, intercept: NaN })],
    ['bytes after the voxels', () => Buffer.concat([niftiFile(), Buffer.alloc(100)])],
  ])('reads %s', async (_name, bytes) => expectPlaces(await read(bytes()), plain));

  it.each([
    [1, 0.001],
    [3, 1000],
  ])('takes the unit with code %d', async (unit, factor) => {
    const bytes = niftiFile({
      unit,
      affine: plain.map((row) => row.map((v) => v * factor)),
      pixelSizes: [1, 2, 3, 4].map((v) => v * factor),
    });
    expectPlaces(await read(bytes), plain);
  });

  it('turns by the quaternion: half a turn about z', async () => {
    const bytes = niftiFile({ codes: [0, 1], quaternion: [0, 0, 1, 5, -7, 11] });
    expectPlaces(await read(bytes), [
      [-2, 0, 0, 5],
      [0, -3, 0, -7],
      [0, 0, 4, 11],
    ]);
  });

  it('reverses the third axis where pixdim[0] is negative', async () => {
    const bytes = niftiFile({
      codes: [0, 1],
      quaternion: [0, 0, 0, 5, -7, 11],
      pixelSizes: [-1, 2, 3, 4],
    });
    expectPlaces(await read(bytes), [
      [2, 0, 0, 5],
      [0, 3, 0, -7],
      [0, 0, -4, 11],
    ]);
  });

  const floats = (list: number[]): Buffer => Buffer.from(Float32Array.from(list).buffer);

  it.each<[string, () => Buffer, RegExp]>([
    ['no orientation', () => niftiFile({ codes: [0, 0] }), /left and right cannot be told/],
    [
      'two orientations that exchange the sides',
      () => niftiFile({ codes: [1, 1], quaternion: [0, 1, 0, 5, -7, 11] }),
      /contradict/,
    ],
    [
      'two orientations 5 mm apart',
      () => niftiFile({ codes: [1, 1], quaternion: [0, 0, 0, 0, -7, 11] }),
      /5\.0 mm/,
    ],
    ['sizes that contradict', () => niftiFile({ pixelSizes: [1, 20, 3, 4] }), /pixdim/],
    [
      'an orientation of NaN',
      () =>
        niftiFile({
          affine: [
            [NaN, 0, 0, 0],
            [0, 3, 0, 0],
            [0, 0, 4, 0],
          ],
        }),
      /no numbers/,
    ],
    [
      'an infinite origin',
      () =>
        niftiFile({
          affine: [
            [2, 0, 0, Infinity],
            [0, 3, 0, 0],
            [0, 0, 4, 0],
          ],
        }),
      /no numbers/,
    ],
    ['an unknown unit', () => niftiFile({ unit: 5 }), /unit/],
    [
      'voxels of NaN',
      () => niftiFile({ datatype: 16, data: floats(new Array<number>(12).fill(NaN)) }),
      /12 of its 12/,
    ],
    ['an infinite slope', () => niftiFile({ slope: Infinity }), /slope Infinity/],
    [
      'more voxels than bytes',
      () => niftiFile({ dimensions: [3, 500, 500, 500] }),
      /more than the file/,
    ],
    ['a negative size', () => niftiFile({ dimensions: [3, -3, 2, 2] }), /impossible/],
    ['a cut file', () => niftiFile().subarray(0, 360), /more than the file/],
    ['a cut header', () => niftiFile().subarray(0, 200), /no NIfTI/],
    [
      'a packed file that claims too much',
      () => zlib.gzipSync(niftiFile({ dimensions: [3, 900, 900, 900] })),
      /more than the file/,
    ],
    ['a cut packed file', () => zlib.gzipSync(niftiFile()).subarray(0, -12), /unpacked|NIfTI|end/],
    [
      'a packed file of zeros without end',
      () => zlib.gzipSync(Buffer.concat([niftiFile(), Buffer.alloc(50 << 20)])),
      /beyond what its header/,
    ],
  ])('refuses %s and names the file', async (_name, bytes, why) => {
    await expect(read(bytes(), 'odd.nii')).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      what: expect.stringContaining('odd.nii') as string,
      why: expect.stringMatching(why) as string,
    });
  });

  it('refuses a size that no patient has', async () => {
    const n = 40;
    const bytes = niftiFile({
      dimensions: [3, n, n, n],
      affine: plain.map((row) => row.map((v, column) => (column < 3 ? v * 10 : v))),
      pixelSizes: [1, 20, 30, 40],
      data: Buffer.alloc(2 * n ** 3),
    });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'IMPLAUSIBLE_GEOMETRY' });
  });
});
