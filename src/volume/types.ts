/** Three numbers in a fixed order, which is stated where the type is used. */
export type Vec3 = [number, number, number];

/**
 * Unit vectors of the i, j and k axis in LPS, one after the other: [ix iy iz jx jy jz kx ky kz].
 */
export type Direction = [number, number, number, number, number, number, number, number, number];

/**
 * Regular grid in the DICOM patient coordinate system (LPS, mm; PS3.3 C.7.6.2.1.1).
 * Index order is (i, j, k) with i fastest: i runs along a row (column index), j along a column
 * (row index), k along cross(i axis, j axis). A plain object: it survives postMessage.
 */
export interface VolumeGeometry {
  /** Number of voxels along i, j, k. */
  dimensions: Vec3;
  /** Distance between voxel centres along i, j, k, mm. */
  spacingMm: Vec3;
  /** Centre of voxel (0, 0, 0), LPS mm. */
  imagePositionPatient: Vec3;
  direction: Direction;
  /** (0020,0052); geometries with different values have no known relation. */
  frameOfReferenceUID?: string;
}

export type VoxelArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** Voxels with their geometry; `data[i + nx * (j + ny * k)]`. */
export interface Volume<T extends VoxelArray = VoxelArray> extends VolumeGeometry {
  data: T;
}

/** A CT, HU. */
export type CtVolume = Volume<Int16Array | Float32Array>;

/** Labels of a kidney labelmap: 0 background, 1 right kidney, 2 left kidney. */
export type Labelmap = Volume<Uint8Array>;

/**
 * Affine map of 3D points as a row-major 3x4 matrix [m00 m01 m02 m03 m10 ... m23]:
 * x' = m00 x + m01 y + m02 z + m03, and so on.
 */
export type Affine = [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
