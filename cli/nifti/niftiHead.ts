import zlib from 'node:zlib';
import { niftiSize, type NiftiSize } from './niftiSize';
import { readNiftiHeader, type NiftiHeader } from './readNiftiHeader';

export interface NiftiHead {
  header: NiftiHeader;
  size: NiftiSize;
  /** The file is compressed with gzip. */
  isPacked: boolean;
}

/** Largest number of unpacked bytes per packed byte that gzip can reach. */
const packingLimit = 1100;
/** Number of packed bytes that are enough to hold the header, whatever the size of the file. */
const startBytes = 1 << 16;

/**
 * Reads the header of a NIfTI file, plain or gzip, and compares it with what the file can hold,
 * before anything of that size is allocated.
 * @throws Error if it is not a NIfTI file of one volume, or claims more than it can hold
 */
export function niftiHead(file: Buffer): NiftiHead {
  const isPacked = file[0] === 0x1f && file[1] === 0x8b;
  const header = readNiftiHeader(isPacked ? unpackStart(file) : file);
  const size = niftiSize(header);
  const heldBytes = isPacked ? file.length * packingLimit : file.length;
  if (size.end > heldBytes) {
    throw new Error(
      `its header claims ${size.dimensions.join(' x ')} voxels (${size.end} bytes), more than the file of ${file.length} bytes can hold`,
    );
  }
  return { header, size, isPacked };
}

function unpackStart(file: Buffer): Uint8Array {
  return zlib.gunzipSync(file.subarray(0, startBytes), {
    finishFlush: zlib.constants.Z_SYNC_FLUSH,
    maxOutputLength: startBytes * packingLimit,
  });
}
