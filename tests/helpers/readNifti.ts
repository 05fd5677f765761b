import fs from 'node:fs';
import zlib from 'node:zlib';
import type { Vec3, Volume, VoxelArray } from '../../src/volume/types';

const arrays: Record<number, new (buffer: ArrayBuffer) => VoxelArray> = {
  2: Uint8Array,
  4: Int16Array,
  8: Int32Array,
  16: Float32Array,
  64: Float64Array,
  256: Int8Array,
  512: Uint16Array,
};

/**
 * A NIfTI file as a volume: RAS turned into LPS, values kept as stored. Axis-aligned affines only,
 * flipped so that every axis runs towards patient left, posterior, superior.
 */
export async function readNifti(file: string): Promise<Volume> {
  const nifti = await import('nifti-reader-js');
  const bytes = zlib.gunzipSync(fs.readFileSync(file));
  const buffer = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  ) as ArrayBuffer;
  const header = nifti.readHeader(buffer);
  const image = nifti.readImage(header, buffer);
  const source = new arrays[header.datatypeCode](image);
  const [, nx, ny, nz] = header.dims;
  const affine = header.affine;
  const diagonal = [affine[0][0], affine[1][1], affine[2][2]];
  const offDiagonal = [
    affine[0][1],
    affine[0][2],
    affine[1][0],
    affine[1][2],
    affine[2][0],
    affine[2][1],
  ];
  if (offDiagonal.some((v) => Math.abs(v) > 1e-4)) {
    throw new Error(`${file}: only axis-aligned NIfTI files are read here`);
  }
  const lpsSteps = [-diagonal[0], -diagonal[1], diagonal[2]];
  const lpsOrigin = [-affine[0][3], -affine[1][3], affine[2][3]];
  const dimensions: Vec3 = [nx, ny, nz];
  const flip = lpsSteps.map((step) => step < 0);
  const data = new arrays[header.datatypeCode](new ArrayBuffer(source.byteLength));
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const [a, b, c] = [i, j, k].map((v, axis) => (flip[axis] ? dimensions[axis] - 1 - v : v));
        data[i + nx * (j + ny * k)] = source[a + nx * (b + ny * c)];
      }
    }
  }
  return {
    data,
    dimensions,
    spacingMm: lpsSteps.map(Math.abs) as Vec3,
    imagePositionPatient: lpsOrigin.map((v, axis) =>
      flip[axis] ? v + (dimensions[axis] - 1) * lpsSteps[axis] : v,
    ) as Vec3,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  };
}
