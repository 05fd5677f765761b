import { getNumber, getNumbers, getString, isCtObject } from '../src/dicom';
import type { NaturalDataset } from '../src/dicom';
import type { VolumeGeometry } from '../src/volume';

/** Largest deviation from the even spacing, mm; the same as for an image of the series itself. */
const toleranceMm = 0.1;

/**
 * Finds CT images of other series that continue a CT exactly: in its frame of reference, with its
 * matrix, and one spacing beyond an end of its stack. Such an image results from a damaged
 * SeriesInstanceUID; the CT is then one image shorter, and no gap shows it.
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
      // Images that cannot be compared are reported by the code that reads their series.
      return false;
    }
  });
  return [...new Set(uids.map((dataset) => getString(dataset, 'SeriesInstanceUID') ?? ''))];
}
