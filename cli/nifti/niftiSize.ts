import type { Vec3 } from '../../src/volume/types';
import { niftiArrays } from './niftiArrays';
import type { NiftiHeader } from './readNiftiHeader';

export interface NiftiSize {
  /** Voxels along each axis. */
  dimensions: Vec3;
  /** Total number of voxels. */
  count: number;
  /** First byte after the voxels, unpacked. */
  end: number;
}

/** No image of a patient has more voxels than this. */
const mostVoxels = 1e9;
/** Size of a NIfTI-1 header in bytes; in either format the voxels begin after it. */
const shortestHeaderBytes = 348;

/**
 * The size that the header of a NIfTI file claims.
 * @throws Error unless it is one volume with three axes and a scalar type
 */
export function niftiSize({ dimensions, datatype, dataOffset }: NiftiHeader): NiftiSize {
  const [axes, nx, ny, nz, ...further] = dimensions;
  if (!(datatype in niftiArrays)) {
    throw new Error(`its datatype ${datatype} is not a scalar type that is read`);
  }
  if (!(axes >= 3 && axes <= 7) || further.slice(0, axes - 3).some((count) => count > 1)) {
    throw new Error(
      `it has ${axes} axes (${dimensions.slice(1, axes + 1).join(' x ')}), not three`,
    );
  }
  const counts: Vec3 = [nx, ny, nz];
  const count = nx * ny * nz;
  if (counts.some((n) => !(n >= 1)) || !(count <= mostVoxels)) {
    throw new Error(`its size of ${counts.join(' x ')} voxels is impossible`);
  }
  if (!Number.isInteger(dataOffset) || dataOffset < shortestHeaderBytes) {
    throw new Error(`its voxels cannot begin at byte ${dataOffset}`);
  }
  return {
    dimensions: counts,
    count,
    end: dataOffset + count * niftiArrays[datatype].BYTES_PER_ELEMENT,
  };
}
