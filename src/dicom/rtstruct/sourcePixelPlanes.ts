import type { VolumeGeometry } from '../../volume';
import type { NaturalDataset } from '../types';

/**
 * Item of SourcePixelPlanesCharacteristicsSequence (PS3.3 C.8.8.6.4): the grid that the contours
 * were traced on. It tells a reader that slices without contours are gaps, and on which grid the
 * contours reproduce exactly the same voxels.
 */
export function sourcePixelPlanes(geometry: VolumeGeometry): NaturalDataset {
  const [columns, rows] = geometry.dimensions;
  const [si, sj, sk] = geometry.spacingMm;
  return {
    // Row spacing (along j) first (PS3.3 10.7.1.3).
    PixelSpacing: [sj, si],
    SpacingBetweenSlices: sk,
    ImageOrientationPatient: geometry.direction.slice(0, 6),
    ImagePositionPatient: [...geometry.imagePositionPatient],
    NumberOfFrames: geometry.dimensions[2],
    Rows: rows,
    Columns: columns,
  };
}
