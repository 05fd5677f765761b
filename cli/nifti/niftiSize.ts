import type { Vec3 } from '../../src/volume/types';
import { niftiArrays } from './niftiArrays';
import type { NiftiHeader } from './readNiftiHeader';

export interface NiftiSize {
  /** Voxels along each axis. */
  dimensions: Vec3;
  /** Voxels in all. */
  count: number;
  /** First byte after the voxels, unpacked. */
  end: number;
}

/** More than this is no image of a patient. */
const mostVoxels = 1e9;
/** Bytes of a NIfTI-1 header: voxels of either format begin behind it. */
const shortestHeaderBytes = 348;

/**
 * What the header of a NIfTI file claims to hold.
 * @throws Error for anything but one volume of three axes and of a scalar type
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
