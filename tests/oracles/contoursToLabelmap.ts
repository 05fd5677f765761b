import { DosimetryError } from '../../src/errors';
import { volumeGeometry } from '../../src/volume';
import type { Labelmap, VolumeGeometry } from '../../src/volume';
import { checkLabelmap } from '../../src/contours/checkLabelmap';
import { fillLoops } from '../../src/contours/fillLoops';
import type { SliceContours } from '../../src/contours/types';

export interface ContoursToLabelmapOptions {
  /** Value of the voxels inside; default 1. */
  label?: number;
  /** Labelmap to draw into, changed in place (later structures win); default: a new empty one. */
  into?: Labelmap;
}

/**
 * Voxels whose centres lie inside the contours (even-odd over all rings of a slice). The exact
 * inverse of labelmapToContours.
 *
 * @throws CONTOUR_NOT_ON_GRID if a contour lies outside the grid; INVALID_ARGUMENT
 */
export function contoursToLabelmap(
  contours: SliceContours[],
  geometry: VolumeGeometry,
  { label = 1, into }: ContoursToLabelmapOptions = {},
): Labelmap {
  const [nx, ny, nz] = geometry.dimensions;
  const labelmap = into ?? emptyLabelmap(geometry);
  checkLabelmap(labelmap, label);
  for (const { k, loops } of contours) {
    if (!Number.isInteger(k) || k < 0 || k >= nz) {
      throw outside(`Slice ${k} is not one of the ${nz} slices of the grid.`);
    }
    const slice = labelmap.data.subarray(nx * ny * k, nx * ny * (k + 1));
    const rings = loops.map((loop) => loop.points);
    const clipped = fillLoops(slice, nx, ny, rings, label);
    if (clipped > 0) {
      throw outside(`In slice ${k}, ${clipped} pixels inside a contour are outside the grid.`);
    }
  }
  return labelmap;
}

function emptyLabelmap(geometry: VolumeGeometry): Labelmap {
  const [nx, ny, nz] = geometry.dimensions;
  return { ...volumeGeometry(geometry), data: new Uint8Array(nx * ny * nz) };
}

function outside(why: string): DosimetryError {
  return new DosimetryError('CONTOUR_NOT_ON_GRID', {
    what: 'A contour does not lie on the image grid.',
    why,
    next: 'Check that the contours belong to this CT series.',
  });
}
