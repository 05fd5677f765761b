import zlib from 'node:zlib';

/** Largest padding that may follow the voxels. */
const bytesAfterVoxels = 1 << 20;

/**
 * Unpacks a NIfTI file that is compressed with gzip.
 * @param end first byte after the voxels, unpacked
 * @throws Error if it cannot be unpacked, or unpacks to much more than that
 */
export function unpackNifti(file: Buffer, end: number): Buffer {
  const most = end + bytesAfterVoxels;
  try {
    return zlib.gunzipSync(file, { maxOutputLength: most });
  } catch (cause) {
    const isLarger = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Error(
      isLarger
        ? `it unpacks to more than ${most} bytes, far beyond what its header announces`
        : `it cannot be unpacked: ${cause instanceof Error ? cause.message : ''}`,
      { cause },
    );
  }
}
