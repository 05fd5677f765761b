import type { Direction, Vec3, VolumeGeometry } from '../../volume';
import { getNumber } from '../attributes/getNumber';
import { getNumbers } from '../attributes/getNumbers';
import { getString } from '../attributes/getString';
import { checkedPlane, type PlaneFault } from '../geometry/checkedPlane';
import type { NaturalDataset } from '../types';
import { doseGridError } from './doseGridError';
import { framePlaneOffsets } from './framePlaneOffsets';
import { frameSpacing } from './frameSpacing';

/** Positions of the frames of an RTDOSE. */
export interface RtDoseGeometry {
  /**
   * Grid with k along cross(row direction, column direction), as in every volume of this product.
   */
  geometry: VolumeGeometry;
  /** `frameOrder[k]` is the number, from 0, of the stored frame that is plane k. */
  frameOrder: number[];
  /** LPS mm of the first voxel of each frame, in the order in which the frames are stored. */
  imagePositionPatientPerFrame: Vec3[];
  /** Remarks for the user, as sentences. */
  notes: string[];
}

/**
 * Position of every frame of an RTDOSE from its header alone (PS3.3 C.8.8.3.2, C.7.6.2.1.1):
 * relative and absolute offsets, ascending or descending, any orientation. A single plane needs a
 * SliceThickness to have a volume.
 * @throws MISSING_TAG, INVALID_TAG, DOSE_GRID_INVALID (orientation not orthonormal, offsets that
 *   are uneven, of the wrong number or of neither form, a plane without thickness).
 */
export function rtDoseGeometry(dataset: NaturalDataset): RtDoseGeometry {
  const plane = checkedPlane(dataset, (fault) => doseGridError(dataset, wrongPlane(fault)));
  const { position, alongRow, alongColumn, normal } = plane;
  const direction: Direction = [...alongRow, ...alongColumn, ...normal];
  const frames = numberOfFrames(dataset);
  const offsetsMm = framePlaneOffsets(dataset, frames, direction, position[2]);
  const spacingMm = frameSpacing(dataset, offsetsMm);
  const frameOrder = offsetsMm.map((_, frame) => frame);
  if (offsetsMm[frames - 1] < offsetsMm[0]) {
    frameOrder.reverse();
  }
  const imagePositionPatientPerFrame = offsetsMm.map(
    (offset) => position.map((p, axis) => p + offset * normal[axis]) as Vec3,
  );
  return {
    geometry: {
      dimensions: [plane.columns, plane.rows, frames],
      spacingMm: [...plane.spacingMm, spacingMm],
      imagePositionPatient: [...imagePositionPatientPerFrame[frameOrder[0]]],
      direction,
      frameOfReferenceUID: getString(dataset, 'FrameOfReferenceUID'),
    },
    frameOrder,
    imagePositionPatientPerFrame,
    notes:
      frames === 1
        ? [
            `The dose map is a single plane; it was taken as ${spacingMm} mm thick (SliceThickness).`,
          ]
        : [],
  };
}

function numberOfFrames(dataset: NaturalDataset): number {
  const frames =
    getNumber(dataset, 'NumberOfFrames') ??
    Math.max(1, getNumbers(dataset, 'GridFrameOffsetVector').length);
  if (!(Number.isInteger(frames) && frames >= 1)) {
    throw doseGridError(dataset, `Its NumberOfFrames is ${frames}.`);
  }
  return frames;
}

function wrongPlane({ keyword, values }: PlaneFault): string {
  switch (keyword) {
    case 'PixelSpacing':
      return `Its PixelSpacing is ${values.join(', ')} mm.`;
    case 'ImageOrientationPatient':
      return `Its ImageOrientationPatient ${values.join('\\')} is not two perpendicular unit vectors.`;
    default:
      return `Its ${keyword} is ${values[0]}.`;
  }
}
