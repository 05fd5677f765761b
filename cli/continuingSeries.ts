import { getNumber, getNumbers, getString, isCtObject } from '../src/dicom';
import type { NaturalDataset } from '../src/dicom';
import type { VolumeGeometry } from '../src/volume';

/** As evenly as an image of the series itself must lie, mm. */
const toleranceMm = 0.1;

/**
 * CT images of other series that continue a CT exactly: in its frame of reference, of its matrix
 * and one spacing beyond an end of its stack. A damaged SeriesInstanceUID makes such an image, and
 * the CT is shorter by it with no gap to show it.
 *
 * @returns SeriesInstanceUIDs of those images
 */
export function continuingSeries(
  { dimensions, spacingMm, imagePositionPatient, direction, frameOfReferenceUID }: VolumeGeometry,
  others: readonly NaturalDataset[],
): string[] {
  const [nx, ny, nz] = dimensions;
  const normal = direction.slice(6);
  const continues = (dataset: NaturalDataset): boolean => {
    if (
      !isCtObject(dataset) ||
      getString(dataset, 'FrameOfReferenceUID') !== frameOfReferenceUID ||
      getNumber(dataset, 'Columns') !== nx ||
      getNumber(dataset, 'Rows') !== ny
    ) {
      return false;
    }
    const position = getNumbers(dataset, 'ImagePositionPatient');
    const offset = position.map((value, axis) => value - imagePositionPatient[axis]);
    const along = offset.reduce((sum, value, axis) => sum + value * normal[axis], 0);
    const sideways = Math.hypot(...offset.map((value, axis) => value - along * normal[axis]));
    return (
      position.length === 3 &&
      sideways < toleranceMm &&
      [-spacingMm[2], nz * spacingMm[2]].some((end) => Math.abs(along - end) < toleranceMm)
    );
  };
  const uids = others.filter((dataset) => {
    try {
      return continues(dataset);
    } catch {
      // What cannot be compared is for who reads that series.
      return false;
    }
  });
  return [...new Set(uids.map((dataset) => getString(dataset, 'SeriesInstanceUID') ?? ''))];
}
