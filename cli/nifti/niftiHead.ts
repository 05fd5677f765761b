import zlib from 'node:zlib';
import { niftiSize, type NiftiSize } from './niftiSize';
import { readNiftiHeader, type NiftiHeader } from './readNiftiHeader';

export interface NiftiHead {
  header: NiftiHeader;
  size: NiftiSize;
  /** The file is packed with gzip. */
  isPacked: boolean;
}

/** Unpacked bytes for one packed one: gzip cannot pack tighter. */
const packingLimit = 1100;
/** Packed bytes that hold the header, however large the whole is. */
const startBytes = 1 << 16;

/**
 * What a NIfTI file, plain or gzip, says of itself, compared with what the file can hold: nothing
 * of that size has been allocated yet.
 * @throws Error if it is no NIfTI file of one volume, or claims more than it can hold
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
