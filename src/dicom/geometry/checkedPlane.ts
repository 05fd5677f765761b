import type { DosimetryError } from '../../errors';
import type { Vec3 } from '../../volume/types';
import { cross, dot, length, scale, subtract, unit } from '../../volume/vectors';
import { requiredNumber } from '../attributes/requiredNumber';
import type { NaturalDataset } from '../types';
import { tolerances } from './tolerances';
import { writtenPlane } from './writtenPlane';

/** The Image Plane module (PS3.3 C.7.6.2) of one image, in LPS mm. */
export interface ImagePlane {
  rows: number;
  columns: number;
  /** Distance between columns (along i) and between rows (along j). */
  spacingMm: [number, number];
  /** Centre of the first pixel. */
  position: Vec3;
  /** Unit vector from column to column (i axis). */
  alongRow: Vec3;
  /** Unit vector from row to row (j axis). */
  alongColumn: Vec3;
  /** cross(alongRow, alongColumn) */
  normal: Vec3;
}

/** The attribute that makes a plane unusable, and its values in the order of the file. */
export interface PlaneFault {
  keyword: 'Rows' | 'Columns' | 'PixelSpacing' | 'ImageOrientationPatient';
  values: number[];
}

/**
 * The plane of an image or of the first frame of a dose map. Rounded direction cosines are made
 * unit vectors at a right angle; the row keeps its direction.
 * @param refuse creates the error for a size that is not a positive whole number, a spacing that is
 *   not positive, or cosines that are not two unit vectors at a right angle
 * @throws MISSING_TAG, INVALID_TAG; what `refuse` returns
 */
export function checkedPlane(
  dataset: NaturalDataset,
  refuse: (fault: PlaneFault) => DosimetryError,
): ImagePlane {
  const [rows, columns] = (['Rows', 'Columns'] as const).map((keyword) => {
    const size = requiredNumber(dataset, keyword);
    if (!Number.isInteger(size) || size < 1) {
      throw refuse({ keyword, values: [size] });
    }
    return size;
  });
  const { position, row, column, spacingMm } = writtenPlane(dataset);
  if (!spacingMm.every((mm) => mm > 0)) {
    const [betweenColumns, betweenRows] = spacingMm;
    throw refuse({ keyword: 'PixelSpacing', values: [betweenRows, betweenColumns] });
  }
  if (!areOrthonormal(row, column)) {
    throw refuse({ keyword: 'ImageOrientationPatient', values: [...row, ...column] });
  }
  const alongRow = unit(row);
  const alongColumn = unit(subtract(column, scale(alongRow, dot(column, alongRow))));
  const normal = cross(alongRow, alongColumn);
  return { rows, columns, spacingMm, position, alongRow, alongColumn, normal };
}

function areOrthonormal(row: Vec3, column: Vec3): boolean {
  const departures = [length(row) - 1, length(column) - 1, dot(row, column)];
  // Written so that NaN, from cosines that are far too large, also fails.
  return departures.every((departure) => Math.abs(departure) <= tolerances.orthonormal);
}
