import { indexToPatientMatrix } from '../volume';
import type { VolumeGeometry } from '../volume/types';
import type { CoronalCrop } from './coronalCrop';
import type { CoronalPlane } from './coronalPlane';
import { createPacer } from '../viewer/pace/createPacer';

/** A picture made along the line of sight; samples lie at the middles of square cells. */
export interface CoronalImage {
  kind: 'dose' | 'ct';
  columns: number;
  rows: number;
  /** Gy (largest along the line of sight) or HU (mean); NaN where nothing is known. */
  values: Float32Array;
}

/** Cells of about this size, mm: half a voxel of a usual dose map. */
const cellMm = 2;

/**
 * Largest dose along each line of sight, over the cropped part of a coronal plane. Pauses now and
 * then, so that the page stays alive.
 *
 * @param doseAt dose in Gy at a point in patient coordinates, NaN where not known
 */
export async function projectDose(
  geometry: VolumeGeometry,
  { axes, isReversed, pixelMm, columns, rows }: CoronalPlane,
  crop: CoronalCrop,
  doseAt: (x: number, y: number, z: number) => number,
): Promise<CoronalImage> {
  const width = crop.endColumn - crop.firstColumn;
  const height = crop.endRow - crop.firstRow;
  const across = Math.max(1, Math.round((width * pixelMm[0]) / cellMm));
  const down = Math.max(1, Math.round((height * pixelMm[1]) / cellMm));
  const depthVoxels = geometry.dimensions[axes.depth];
  const steps = Math.max(1, Math.round((depthVoxels * geometry.spacingMm[axes.depth]) / cellMm));
  const m = indexToPatientMatrix(geometry);
  const index = [0, 0, 0];
  const values = new Float32Array(across * down).fill(Number.NaN);
  const pause = createPacer();
  for (let row = 0, n = 0; row < down; row++) {
    await pause();
    const y = crop.firstRow + ((row + 0.5) * height) / down - 0.5;
    index[axes.down] = isReversed.down ? rows - 1 - y : y;
    for (let column = 0; column < across; column++, n++) {
      const x = crop.firstColumn + ((column + 0.5) * width) / across - 0.5;
      index[axes.across] = isReversed.across ? columns - 1 - x : x;
      let largest = Number.NaN;
      for (let step = 0; step < steps; step++) {
        index[axes.depth] = ((step + 0.5) * depthVoxels) / steps - 0.5;
        const [i, j, k] = index;
        const dose = doseAt(
          m[0] * i + m[1] * j + m[2] * k + m[3],
          m[4] * i + m[5] * j + m[6] * k + m[7],
          m[8] * i + m[9] * j + m[10] * k + m[11],
        );
        if (!(dose <= largest) && dose === dose) {
          largest = dose;
        }
      }
      values[n] = largest;
    }
  }
  return { kind: 'dose', columns: across, rows: down, values };
}
