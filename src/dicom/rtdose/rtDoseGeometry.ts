import { DosimetryError } from '../../errors';
import { largest } from '../../numbers';
import type { Direction, Vec3, VolumeGeometry } from '../../volume';
import { describeInstance } from '../messages/describeInstance';
import { getNumber } from '../attributes/getNumber';
import { getNumbers } from '../attributes/getNumbers';
import { getString } from '../attributes/getString';
import { requiredNumber } from '../attributes/requiredNumber';
import { requiredNumbers } from '../attributes/requiredNumbers';
import type { NaturalDataset } from '../types';
import { framePlaneOffsets } from './framePlaneOffsets';

/** Where the frames of an RTDOSE lie. */
export interface RtDoseGeometry {
  /** Grid with k along cross(row direction, column direction), as every volume of this product. */
  geometry: VolumeGeometry;
  /** `frameOrder[k]` is the number, from 0, of the stored frame that is plane k. */
  frameOrder: number[];
  /** LPS mm of the first voxel of each frame, in the order in which the frames are stored. */
  imagePositionPatientPerFrame: Vec3[];
  /** What the reader should know, as sentences. */
  notes: string[];
}

/** Cosines are written with at least four decimals; more than this is no rounding. */
const COSINE_TOLERANCE = 1e-3;
/** Offsets are often rounded to 0.1 mm; a plane this far off its place does no harm. */
const OFFSET_TOLERANCE_MM = 0.051;

/**
 * Position of every frame of an RTDOSE from its header alone (PS3.3 C.8.8.3.2, C.7.6.2.1.1): relative
 * and absolute offsets, ascending or descending, any orientation. A single plane needs a
 * SliceThickness to have a volume.
 * @throws MISSING_TAG, INVALID_TAG, DOSE_GRID_INVALID (orientation not orthonormal, offsets that are
 *   uneven, of the wrong number or of neither form, a plane without thickness).
 */
export function rtDoseGeometry(dataset: NaturalDataset): RtDoseGeometry {
  const rows = sizeOf(dataset, 'Rows');
  const columns = sizeOf(dataset, 'Columns');
  const [rowSpacing, columnSpacing] = requiredNumbers(dataset, 'PixelSpacing', 2);
  if (!(rowSpacing > 0 && columnSpacing > 0)) {
    throw gridError(dataset, `Its PixelSpacing is ${rowSpacing}, ${columnSpacing} mm.`);
  }
  const position = requiredNumbers(dataset, 'ImagePositionPatient', 3) as Vec3;
  const direction = readDirection(dataset);
  const normal = direction.slice(6) as Vec3;
  const frames =
    getNumber(dataset, 'NumberOfFrames') ??
    Math.max(1, getNumbers(dataset, 'GridFrameOffsetVector').length);
  if (!(Number.isInteger(frames) && frames >= 1)) {
    throw gridError(dataset, `Its NumberOfFrames is ${frames}.`);
  }

  const notes: string[] = [];
  const offsets = framePlaneOffsets(dataset, frames, direction, position[2]);
  let spacing: number;
  if (frames === 1) {
    spacing = getNumber(dataset, 'SliceThickness') ?? 0;
    if (!(spacing > 0)) {
      throw gridError(
        dataset,
        'It is a single plane without a SliceThickness, so it has no volume.',
      );
    }
    notes.push(
      `The dose map is a single plane; it was taken as ${spacing} mm thick (SliceThickness).`,
    );
  } else {
    spacing = evenSpacing(dataset, offsets);
  }

  const frameOrder = offsets.map((_, frame) => frame);
  if (offsets[frames - 1] < offsets[0]) {
    frameOrder.reverse();
  }
  const imagePositionPatientPerFrame = offsets.map(
    (offset) => position.map((p, axis) => p + offset * normal[axis]) as Vec3,
  );
  return {
    geometry: {
      dimensions: [columns, rows, frames],
      spacingMm: [columnSpacing, rowSpacing, spacing],
      imagePositionPatient: [...imagePositionPatientPerFrame[frameOrder[0]]],
      direction,
      frameOfReferenceUID: getString(dataset, 'FrameOfReferenceUID'),
    },
    frameOrder,
    imagePositionPatientPerFrame,
    notes,
  };
}

function sizeOf(dataset: NaturalDataset, keyword: 'Rows' | 'Columns'): number {
  const size = requiredNumber(dataset, keyword);
  if (!(Number.isInteger(size) && size >= 1)) {
    throw gridError(dataset, `Its ${keyword} is ${size}.`);
  }
  return size;
}

function readDirection(dataset: NaturalDataset): Direction {
  const [ax, ay, az, bx, by, bz] = requiredNumbers(dataset, 'ImageOrientationPatient', 6);
  const a = Math.hypot(ax, ay, az);
  const b = Math.hypot(bx, by, bz);
  const dot = ax * bx + ay * by + az * bz;
  // Written so that NaN fails too.
  const orthonormal =
    Math.abs(a - 1) <= COSINE_TOLERANCE &&
    Math.abs(b - 1) <= COSINE_TOLERANCE &&
    Math.abs(dot) <= COSINE_TOLERANCE;
  if (!orthonormal) {
    throw gridError(
      dataset,
      `Its ImageOrientationPatient ${[ax, ay, az, bx, by, bz].join('\\')} is not two perpendicular unit vectors.`,
    );
  }
  const normal = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
  const n = Math.hypot(...normal);
  return [ax / a, ay / a, az / a, bx / b, by / b, bz / b, ...normal.map((v) => v / n)] as Direction;
}

function evenSpacing(dataset: NaturalDataset, offsets: number[]): number {
  const last = offsets.length - 1;
  const step = (offsets[last] - offsets[0]) / last;
  const spacing = Math.abs(step);
  const tolerance = Math.max(OFFSET_TOLERANCE_MM, 0.01 * spacing);
  if (!(spacing > tolerance)) {
    throw gridError(dataset, `Its first and last plane are ${spacing * last} mm apart.`);
  }
  const errors = offsets.map((offset, frame) => Math.abs(offset - offsets[0] - frame * step));
  const worst = errors.indexOf(largest(errors));
  if (!(errors[worst] <= tolerance)) {
    throw gridError(
      dataset,
      `Its planes are unevenly spaced: plane ${worst + 1} is ${errors[worst].toFixed(2)} mm from where an even step of ${spacing.toFixed(3)} mm puts it.`,
    );
  }
  return spacing;
}

function gridError(dataset: NaturalDataset, why: string): DosimetryError {
  return new DosimetryError('DOSE_GRID_INVALID', {
    what: `The dose map in ${describeInstance(dataset)} has no usable grid.`,
    why,
    next: 'Export the dose again on a regular grid.',
  });
}
