import type { VolumeGeometry } from '../../volume';
import { requiredNumbers } from '../attributes/requiredNumbers';
import { functionalGroup } from '../series/functionalGroup';
import type { NaturalDataset } from '../types';
import { frameToGrid, type FramePlacement } from './frameToGrid';
import { segMismatch } from './segMismatch';

/** The frames of a segmentation. */
export interface SegFrames {
  rows: number;
  columns: number;
  /** Items of PerFrameFunctionalGroupsSequence, one a frame. */
  perFrame: NaturalDataset[];
  /** Item of SharedFunctionalGroupsSequence. */
  shared: NaturalDataset;
  /**
   * Pixels hold segment numbers. Otherwise each frame belongs to one segment, and its pixels are 0
   * or not.
   */
  isLabelmap: boolean;
  /** Value of the n-th pixel over all frames, row by row. */
  pixels: (pixel: number) => number;
}

/** Label of each described SegmentNumber; undefined for a segment that is left out. */
export type SegmentLabels = ReadonlyMap<number, number | undefined>;

export interface DrawnFrames {
  /** Labels on the grid, i fastest. */
  data: Uint8Array;
  /** Numbers of labelled segments with at least one pixel. */
  drawn: Set<number>;
  /** Pixel values of a label map for which there is no segment. */
  unnamed: Set<number>;
  /** Number of voxels that two segments claim; the later segment gets them. */
  overlap: number;
}

/**
 * Draws the labelled segments into a grid whose voxels are their pixels.
 * @throws LABELMAP_MISMATCH where pixels are not voxels of the grid, or a frame belongs to a
 *   segment that is not described; MISSING_TAG
 */
export function drawFrames(
  frames: SegFrames,
  labels: SegmentLabels,
  geometry: VolumeGeometry,
): DrawnFrames {
  const { perFrame, shared, isLabelmap, rows, columns } = frames;
  const [nx, ny, nz] = geometry.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  const drawn: DrawnFrames = { data, drawn: new Set(), unnamed: new Set(), overlap: 0 };
  const toGrid = frameToGrid(geometry, perFrame, shared, rows, columns);
  for (let frame = 0; frame < perFrame.length; frame++) {
    const segment = isLabelmap ? undefined : segmentOf(perFrame[frame], shared);
    if (segment !== undefined && !labels.has(segment)) {
      throw segMismatch(`Frame ${frame + 1} belongs to segment ${segment}, which is not described`);
    }
    if (segment === undefined || labels.get(segment) !== undefined) {
      drawFrame(drawn, frames, frame, segment, labels, toGrid(frame), geometry);
    }
  }
  return drawn;
}

function segmentOf(frame: NaturalDataset, shared: NaturalDataset): number {
  const item = functionalGroup(frame, shared, 'SegmentIdentificationSequence');
  // The dictionary allows several values, for other objects; here a frame belongs to one segment.
  return requiredNumbers(item, 'ReferencedSegmentNumber', 1)[0];
}

/** @param segment the segment of the frame; undefined where each pixel holds its own */
function drawFrame(
  result: DrawnFrames,
  { rows, columns, pixels }: SegFrames,
  frame: number,
  segment: number | undefined,
  labels: SegmentLabels,
  placement: FramePlacement,
  geometry: VolumeGeometry,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = pixels(frame * rows * columns + row * columns + column);
      if (value === 0) {
        continue;
      }
      const number = segment ?? value;
      const label = labels.get(number);
      if (label !== undefined) {
        const voxel = voxelAt(placement, row, column, geometry);
        result.overlap += result.data[voxel] !== 0 && result.data[voxel] !== label ? 1 : 0;
        result.data[voxel] = label;
        result.drawn.add(number);
      } else if (!labels.has(number)) {
        result.unnamed.add(value);
      }
    }
  }
}

function voxelAt(
  { first, alongColumns, alongRows }: FramePlacement,
  row: number,
  column: number,
  { dimensions: [nx, ny, nz] }: VolumeGeometry,
): number {
  const i = first[0] + column * alongColumns[0] + row * alongRows[0];
  const j = first[1] + column * alongColumns[1] + row * alongRows[1];
  const k = first[2] + column * alongColumns[2] + row * alongRows[2];
  if (i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz) {
    throw segMismatch(`Voxels of it lie outside the image (voxel ${i}, ${j}, ${k})`);
  }
  return i + nx * (j + ny * k);
}
