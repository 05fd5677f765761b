/** The fields of a NIfTI-1 or NIfTI-2 header that determine positions and values. */
export interface NiftiHeader {
  isLittleEndian: boolean;
  /** dim[0], then the sizes along each axis. */
  dimensions: number[];
  datatype: number;
  /** Offset of the voxels, bytes. */
  dataOffset: number;
  slope: number;
  intercept: number;
  /** Code of the unit of length: 1 metre, 2 mm, 3 micrometre, 0 unknown. */
  lengthUnit: number;
  /** pixdim[0..3]; the first is the sign of the third axis of the quaternion form. */
  pixelSizes: number[];
  qformCode: number;
  sformCode: number;
  /** b, c, d of the quaternion, then the offsets. */
  quaternion: number[];
  /** Three rows of four. */
  sform: number[][];
}

/**
 * Reads the header of a single-file NIfTI-1 (348 bytes) or NIfTI-2 (540 bytes) in either byte
 * order, by the offsets of nifti1.h and nifti2.h (NIfTI-1.1 and NIfTI-2 data formats,
 * nifti.nimh.nih.gov).
 *
 * @param bytes at least the header, unpacked
 * @throws Error if it is none
 */
export function readNiftiHeader(bytes: Uint8Array): NiftiHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength >= 348) {
    for (const isLittle of [true, false]) {
      const size = view.getInt32(0, isLittle);
      if (size === 348 && magicAt(bytes, 344) === 'n+1') {
        return nifti1(view, isLittle);
      }
      if (size === 540 && bytes.byteLength >= 540 && magicAt(bytes, 4) === 'n+2') {
        return nifti2(view, isLittle);
      }
    }
  }
  throw new Error('it is no NIfTI file with header and voxels in one');
}

function magicAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(bytes[at], bytes[at + 1], bytes[at + 2]);
}

function nifti1(view: DataView, isLittle: boolean): NiftiHeader {
  const short = (at: number) => view.getInt16(at, isLittle);
  const float = (at: number) => view.getFloat32(at, isLittle);
  const floats = (at: number, count: number) =>
    Array.from({ length: count }, (_, n) => float(at + 4 * n));
  return {
    isLittleEndian: isLittle,
    dimensions: Array.from({ length: 8 }, (_, n) => short(40 + 2 * n)),
    datatype: short(70),
    pixelSizes: floats(76, 4),
    dataOffset: float(108),
    slope: float(112),
    intercept: float(116),
    lengthUnit: view.getUint8(123) & 7,
    qformCode: short(252),
    sformCode: short(254),
    quaternion: floats(256, 6),
    sform: [floats(280, 4), floats(296, 4), floats(312, 4)],
  };
}

function nifti2(view: DataView, isLittle: boolean): NiftiHeader {
  const long = (at: number) => Number(view.getBigInt64(at, isLittle));
  const int = (at: number) => view.getInt32(at, isLittle);
  const double = (at: number) => view.getFloat64(at, isLittle);
  const doubles = (at: number, count: number) =>
    Array.from({ length: count }, (_, n) => double(at + 8 * n));
  return {
    isLittleEndian: isLittle,
    dimensions: Array.from({ length: 8 }, (_, n) => long(16 + 8 * n)),
    datatype: view.getInt16(12, isLittle),
    pixelSizes: doubles(104, 4),
    dataOffset: long(168),
    slope: double(176),
    intercept: double(184),
    lengthUnit: int(500) & 7,
    qformCode: int(344),
    sformCode: int(348),
    quaternion: doubles(352, 6),
    sform: [doubles(400, 4), doubles(432, 4), doubles(464, 4)],
  };
}
