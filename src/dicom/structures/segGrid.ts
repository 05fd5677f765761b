import { checkImageSize } from '../../volume';
import type { Direction, Vec3, VolumeGeometry } from '../../volume';
import { getNumber } from '../attributes/getNumber';
import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import { requiredNumber } from '../attributes/requiredNumber';
import { writtenPlane } from '../geometry/writtenPlane';
import type { WrittenPlane } from '../geometry/writtenPlane';
import { segMismatch } from '../seg/segMismatch';
import { functionalGroup } from '../series/functionalGroup';
import type { NaturalDataset } from '../types';

const groups = ['PlaneOrientationSequence', 'PlanePositionSequence', 'PixelMeasuresSequence'];
/** Planes nearer to each other are one, mm. */
const samePlaneMm = 1e-3;
const usualSpacingMm = 1;

/** Frames with their places along the normal, mm. */
interface FramePlanes {
  planes: WrittenPlane[];
  offsets: number[];
  normal: Vec3;
  spacingMm: number;
}

/**
 * The grids that the frames of a segmentation lie on, without the image that it was made on: a
 * segmentation is read voxel by voxel wherever it was drawn, and nothing is resampled.
 *
 * @returns the grid of some of its frames, by their numbers from 0
 * @throws LABELMAP_MISMATCH for planes that are not parallel, MISSING_TAG, IMPLAUSIBLE_GEOMETRY,
 *   TOO_LARGE
 */
export function segGrid(dataset: NaturalDataset): (frames: readonly number[]) => VolumeGeometry {
  const found = framePlanes(dataset);
  const frameOfReferenceUID = getString(dataset, 'FrameOfReferenceUID');
  const [columns, rows] = [requiredNumber(dataset, 'Columns'), requiredNumber(dataset, 'Rows')];
  return (frames) => {
    const { planes, offsets, normal, spacingMm } = found;
    const first = frames.reduce((a, b) => (offsets[b] < offsets[a] ? b : a));
    const reach = Math.max(...frames.map((frame) => offsets[frame] - offsets[first]));
    const { position, row, column, spacingMm: inPlane } = planes[first];
    const grid: VolumeGeometry = {
      dimensions: [columns, rows, Math.round(reach / spacingMm) + 1],
      spacingMm: [...inPlane, spacingMm],
      imagePositionPatient: position,
      direction: [...row, ...column, ...normal] as Direction,
      ...(frameOfReferenceUID && { frameOfReferenceUID }),
    };
    checkImageSize(grid, 'The grid of the segmentation');
    return grid;
  };
}

function framePlanes(dataset: NaturalDataset): FramePlanes {
  const [shared = {}] = getSequence(dataset, 'SharedFunctionalGroupsSequence');
  const perFrame = getSequence(dataset, 'PerFrameFunctionalGroupsSequence');
  const written = perFrame.map((frame) =>
    Object.assign({}, ...groups.map((keyword) => functionalGroup(frame, shared, keyword))),
  ) as NaturalDataset[];
  const planes = written.map(writtenPlane);
  if (planes.length === 0) {
    throw segMismatch('It has no frames');
  }
  const normal = cross(planes[0].row, planes[0].column);
  if (planes.some(({ row, column }) => !(dot(cross(row, column), normal) > 0.9999))) {
    throw segMismatch('Its frames are not parallel');
  }
  const offsets = planes.map(({ position }) => dot(position, normal));
  return { planes, offsets, normal, spacingMm: spacingOf(written[0], offsets) };
}

/** As written, else the least distance of two planes. */
function spacingOf(measures: NaturalDataset, offsets: readonly number[]): number {
  const stated = getNumber(measures, 'SpacingBetweenSlices');
  if (stated !== undefined && stated > 0) {
    return stated;
  }
  const sorted = [...offsets].sort((a, b) => a - b);
  const gaps = sorted
    .slice(1)
    .map((offset, n) => offset - sorted[n])
    .filter((gap) => gap > samePlaneMm);
  return gaps.length > 0
    ? Math.min(...gaps)
    : (getNumber(measures, 'SliceThickness') ?? usualSpacingMm);
}

function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
