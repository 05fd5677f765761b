import { DosimetryError } from '../../errors';
import type { Vec3 } from '../../volume/types';
import { cross, dot, length, scale } from '../../volume/vectors';
import { describeInstance } from '../messages/describeInstance';
import { getNumbers } from '../attributes/getNumbers';
import { getString } from '../attributes/getString';
import { requiredNumber } from '../attributes/requiredNumber';
import { requiredNumbers } from '../attributes/requiredNumbers';
import type { NaturalDataset } from '../types';
import { tolerances } from './tolerances';

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

/**
 * @throws MISSING_TAG, INVALID_TAG, NOT_PATIENT_GEOMETRY if the image has no place in the patient.
 */
export function imagePlane(dataset: NaturalDataset): ImagePlane {
  checkPatientSpace(dataset);
  const rows = positiveInteger(dataset, 'Rows');
  const columns = positiveInteger(dataset, 'Columns');
  const position = requiredNumbers(dataset, 'ImagePositionPatient', 3) as Vec3;
  const cosines = requiredNumbers(dataset, 'ImageOrientationPatient', 6);
  // PixelSpacing holds the distance between rows first (PS3.3 10.7.1.3).
  const [betweenRows, betweenColumns] = requiredNumbers(dataset, 'PixelSpacing', 2);
  if (!(betweenRows > 0) || !(betweenColumns > 0)) {
    throw invalid(dataset, 'PixelSpacing', `${betweenRows}\\${betweenColumns} mm is not positive.`);
  }
  const row = cosines.slice(0, 3) as Vec3;
  const column = cosines.slice(3) as Vec3;
  const skew = Math.abs(dot(row, column));
  const departures = [Math.abs(length(row) - 1), Math.abs(length(column) - 1), skew];
  if (departures.some((departure) => departure > tolerances.orthonormal)) {
    throw invalid(
      dataset,
      'ImageOrientationPatient',
      `${cosines.join('\\')} are not two unit vectors at a right angle.`,
    );
  }
  const alongRow = scale(row, 1 / length(row));
  const along = dot(column, alongRow);
  const square: Vec3 = [
    column[0] - along * alongRow[0],
    column[1] - along * alongRow[1],
    column[2] - along * alongRow[2],
  ];
  const alongColumn = scale(square, 1 / length(square));
  return {
    rows,
    columns,
    spacingMm: [betweenColumns, betweenRows],
    position,
    alongRow,
    alongColumn,
    normal: cross(alongRow, alongColumn),
  };
}

function checkPatientSpace(dataset: NaturalDataset): void {
  const next = 'Choose the original cross-sectional images of a person.';
  // Left, posterior and head are other directions in an animal (PS3.3 C.7.6.1.1.1).
  if (getString(dataset, 'AnatomicalOrientationType') === 'QUADRUPED') {
    throw new DosimetryError('NOT_PATIENT_GEOMETRY', {
      what: `The ${describeInstance(dataset)} is of an animal.`,
      why: 'AnatomicalOrientationType is QUADRUPED: its directions are not those of a person.',
      next,
    });
  }
  const hasPlace = ['ImagePositionPatient', 'ImageOrientationPatient'].some(
    (keyword) => getNumbers(dataset, keyword).length > 0,
  );
  if (!hasPlace) {
    throw new DosimetryError('NOT_PATIENT_GEOMETRY', {
      what: `The ${describeInstance(dataset)} has no place in the patient.`,
      why: 'ImagePositionPatient and ImageOrientationPatient are missing, as in screenshots, reports and projections.',
      next,
    });
  }
}

function positiveInteger(dataset: NaturalDataset, keyword: string): number {
  const value = requiredNumber(dataset, keyword);
  if (!Number.isInteger(value) || value < 1) {
    throw invalid(dataset, keyword, `${value} is not a positive whole number.`);
  }
  return value;
}

function invalid(dataset: NaturalDataset, keyword: string, why: string): DosimetryError {
  return new DosimetryError('INVALID_TAG', {
    what: `${keyword} of ${describeInstance(dataset)} cannot be used.`,
    why,
    next: 'Export the images again from the archive or the scanner.',
  });
}
