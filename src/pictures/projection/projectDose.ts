import { indexToPatientMatrix } from '../../volume';
import type { VolumeGeometry } from '../../volume/types';
import { cellIndices } from '../plane/cellIndices';
import type { CoronalImage } from './coronalImage';
import { cropSizeMm } from '../plane/cropSizeMm';
import type { PictureCrop } from '../plane/kidneyCrop';
import type { Pacer } from './pacer';
import type { PicturePlane } from '../plane/picturePlane';

/** Size of a cell, mm, approximately: half a voxel of a usual dose map. */
const cellMm = 2;

export interface ProjectDoseInput {
  /** Grid of the CT; its whole depth is projected. */
  geometry: VolumeGeometry;
  /** The view from the front of that volume. */
  plane: PicturePlane;
  crop: PictureCrop;
  /** Dose in Gy at a point in patient coordinates (LPS mm), NaN where not known. */
  doseAt: (x: number, y: number, z: number) => number;
  pace?: Pacer;
}

/** Largest dose along each line of sight, over the cropped part of a coronal plane. */
export async function projectDose({
  geometry,
  plane,
  crop,
  doseAt,
  pace = () => undefined,
}: ProjectDoseInput): Promise<CoronalImage> {
  const { axes } = plane;
  const cellsIn = (lengthMm: number) => Math.max(1, Math.round(lengthMm / cellMm));
  const [columns, rows] = cropSizeMm(plane, crop).map(cellsIn);
  const depthVoxels = geometry.dimensions[axes.depth];
  const steps = cellsIn(depthVoxels * geometry.spacingMm[axes.depth]);
  const { across, down } = cellIndices(plane, crop, { columns, rows });
  const m = indexToPatientMatrix(geometry);
  const index = [0, 0, 0];
  const values = new Float32Array(columns * rows).fill(Number.NaN);
  for (let row = 0, n = 0; row < rows; row++) {
    await pace();
    index[axes.down] = down[row];
    for (let column = 0; column < columns; column++, n++) {
      index[axes.across] = across[column];
      for (let step = 0; step < steps; step++) {
        index[axes.depth] = ((step + 0.5) * depthVoxels) / steps - 0.5;
        const [i, j, k] = index;
        const dose = doseAt(
          m[0] * i + m[1] * j + m[2] * k + m[3],
          m[4] * i + m[5] * j + m[6] * k + m[7],
          m[8] * i + m[9] * j + m[10] * k + m[11],
        );
        // A pixel starts as NaN, and no dose compares as at or below NaN.
        if (!(dose <= values[n]) && dose === dose) {
          values[n] = dose;
        }
      }
    }
  }
  return { kind: 'dose', columns, rows, values };
}
