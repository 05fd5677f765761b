import { DosimetryError } from '../../errors';
import { patientToIndexMatrix, transformPoint } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume';
import { getNumber } from '../attributes/getNumber';
import { writtenPlane, type WrittenPlane } from '../geometry/writtenPlane';
import { functionalGroup } from '../series/functionalGroup';
import type { NaturalDataset } from '../types';

/** Position of a frame's pixels in a grid, in whole voxels. */
export interface FramePlacement {
  /** Voxel of the first pixel. */
  first: Vec3;
  /** Voxel step of one column, and of one row. */
  alongColumns: Vec3;
  alongRows: Vec3;
}

const groups = ['PlaneOrientationSequence', 'PlanePositionSequence', 'PixelMeasuresSequence'];

/** Largest distance of a pixel from its voxel's centre, voxels. */
const tolerance = 0.05;

/**
 * Returns a function that places a frame in the grid by its plane position, orientation and pixel
 * spacing (PS3.3 C.7.6.2.1.1, C.7.6.16.2), each per frame or shared.
 * @throws LABELMAP_MISMATCH where pixels are not voxels of the grid; MISSING_TAG
 */
export function frameToGrid(
  geometry: VolumeGeometry,
  perFrame: NaturalDataset[],
  shared: NaturalDataset,
  rows: number,
  columns: number,
): (frame: number) => FramePlacement {
  const m = patientToIndexMatrix(geometry);
  return (frame) => {
    const [orientation, place, measures] = groups.map((keyword) =>
      functionalGroup(perFrame[frame], shared, keyword),
    );
    const plane = writtenPlane({ ...orientation, ...place, ...measures });
    const at = (column: number, row: number): Vec3 =>
      transformPoint(m, pixelCentre(plane, column, row));
    const first = whole(at(0, 0), frame);
    // A single column or row still has a direction and a size, namely those to the next one.
    const columnSteps = Math.max(columns - 1, 1);
    const rowSteps = Math.max(rows - 1, 1);
    const lastColumn = whole(at(columnSteps, 0), frame);
    const lastRow = whole(at(0, rowSteps), frame);
    const placement = {
      first,
      alongColumns: step(first, lastColumn, columnSteps, frame),
      alongRows: step(first, lastRow, rowSteps, frame),
    };
    checkSliceSpacing(geometry, placement, getNumber(measures, 'SpacingBetweenSlices'));
    return placement;
  };
}

/** PS3.3 equation C.7.6.2.1-1, LPS mm. */
function pixelCentre(
  { position, row: alongRow, column: alongColumn, spacingMm }: WrittenPlane,
  column: number,
  row: number,
): Vec3 {
  const [a, b] = [column * spacingMm[0], row * spacingMm[1]];
  return position.map((mm, axis) => mm + a * alongRow[axis] + b * alongColumn[axis]) as Vec3;
}

function whole(point: Vec3, frame: number): Vec3 {
  const rounded = point.map((value) => Math.round(value) + 0) as Vec3;
  if (point.some((value, axis) => !(Math.abs(value - rounded[axis]) <= tolerance))) {
    const text = point.map((value) => value.toFixed(2)).join(', ');
    throw mismatch(`Frame ${frame + 1} has a pixel at voxel ${text}, between voxels of the image`);
  }
  return rounded;
}

function step(from: Vec3, to: Vec3, count: number, frame: number): Vec3 {
  const result = to.map((value, axis) => (value - from[axis]) / count) as Vec3;
  const isOneVoxel = result.map(Math.abs).sort().join() === '0,0,1';
  if (!isOneVoxel) {
    throw mismatch(`Pixels of frame ${frame + 1} are not as large as the voxels of the image`);
  }
  return result;
}

/** Planes further apart than the grid's slices would leave empty slices between them. */
function checkSliceSpacing(
  geometry: VolumeGeometry,
  { alongColumns, alongRows }: FramePlacement,
  spacingMm: number | undefined,
): void {
  const across = [0, 1, 2].find((axis) => alongColumns[axis] === 0 && alongRows[axis] === 0) ?? 2;
  const expected = geometry.spacingMm[across];
  if (spacingMm !== undefined && Math.abs(spacingMm - expected) > tolerance * expected) {
    throw mismatch(`Its slices are ${spacingMm} mm apart, those of the image ${expected} mm`);
  }
}

function mismatch(why: string): DosimetryError {
  return new DosimetryError('LABELMAP_MISMATCH', {
    what: 'The segmentation does not lie on the grid of this image.',
    why: `${why}.`,
    next: 'Use the CT it was made on, or export the segmentation on that CT.',
  });
}
