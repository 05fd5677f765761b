import fs from 'node:fs/promises';
import { DosimetryError, inFile } from '../../src/errors';
import { checkPlausibleGeometry } from '../../src/volume';
import type { Volume, VoxelArray } from '../../src/volume/types';
import { niftiAffine } from './niftiAffine';
import { niftiHead } from './niftiHead';
import { niftiVoxels } from './niftiVoxels';
import { rightHandedVolume } from './rightHandedVolume';
import { unpackNifti } from './unpackNifti';

/**
 * Reads a NIfTI-1 or NIfTI-2 file (plain or gzip, either byte order) as a volume in LPS mm, for any
 * orientation of its axes. Where its axes are left-handed the first one is reversed, so that the
 * grid is as in DICOM. Values are scaled by scl_slope and scl_inter. The size that the header
 * claims is compared with that of the file before anything is allocated.
 * @throws DosimetryError INVALID_ARGUMENT; IMPLAUSIBLE_GEOMETRY, TOO_LARGE
 */
export async function readNiftiFile(file: string): Promise<Volume> {
  try {
    return volumeOf(await fs.readFile(file));
  } catch (cause) {
    if (cause instanceof DosimetryError) {
      throw inFile(file, cause);
    }
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The file ${file} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give a NIfTI file of one volume (.nii or .nii.gz) with its orientation.',
      cause,
    });
  }
}

function volumeOf(file: Buffer): Volume {
  const { header, size, isPacked } = niftiHead(file);
  const [rowX, rowY, rowZ] = niftiAffine(header);
  const bytes = isPacked ? unpackNifti(file, size.end) : file;
  // RAS to LPS: x and y change sign.
  const lps = [rowX.map((v) => -v), rowY.map((v) => -v), rowZ];
  const volume = rightHandedVolume(lps, size.dimensions, niftiVoxels(bytes, header, size));
  checkPlausibleGeometry(volume);
  checkFinite(volume.data);
  return volume;
}

function checkFinite(data: VoxelArray): void {
  if (data instanceof Float32Array || data instanceof Float64Array) {
    let bad = 0;
    for (let n = 0; n < data.length; n++) {
      bad += Number.isFinite(data[n]) ? 0 : 1;
    }
    if (bad > 0) {
      throw new Error(`${bad} of its ${data.length} voxels are no numbers`);
    }
  }
}
