import type { Vec3 } from '../../volume/types';
import { requiredNumbers } from '../attributes/requiredNumbers';
import type { NaturalDataset } from '../types';

/** Position and pixel spacing of one image or frame as they are written, in LPS mm. */
export interface WrittenPlane {
  /** Centre of the first pixel. */
  position: Vec3;
  /** Direction cosines from column to column (i axis) and from row to row (j axis). */
  row: Vec3;
  column: Vec3;
  /** Distance between columns (along i) and between rows (along j). */
  spacingMm: [number, number];
}

/**
 * ImagePositionPatient, ImageOrientationPatient and PixelSpacing (PS3.3 C.7.6.2.1.1) of an image,
 * or of the combined functional groups of a frame. PixelSpacing holds the distance between rows
 * first (PS3.3 10.7.1.3).
 * @throws MISSING_TAG, INVALID_TAG
 */
export function writtenPlane(dataset: NaturalDataset): WrittenPlane {
  const position = requiredNumbers(dataset, 'ImagePositionPatient', 3) as Vec3;
  const cosines = requiredNumbers(dataset, 'ImageOrientationPatient', 6);
  const [betweenRows, betweenColumns] = requiredNumbers(dataset, 'PixelSpacing', 2);
  return {
    position,
    row: cosines.slice(0, 3) as Vec3,
    column: cosines.slice(3) as Vec3,
    spacingMm: [betweenColumns, betweenRows],
  };
}
