import { DosimetryError, guardReading } from '../../errors';
import { countOf } from '../../numbers';
import { volumeGeometry } from '../../volume';
import type { Labelmap, VolumeGeometry } from '../../volume';
import { checkSingleTexts } from '../attributes/checkSingleTexts';
import { getNumber } from '../attributes/getNumber';
import { getSequence } from '../attributes/getSequence';
import { fileNotes } from '../messages/fileNotes';
import { getString } from '../attributes/getString';
import { requiredNumber } from '../attributes/requiredNumber';
import type { NaturalDataset } from '../types';
import type { Side } from '../write';
import { checkSegmentSides } from './checkSegmentSides';
import { drawFrames } from './drawFrames';
import { readSegments } from './readSegments';
import type { SegSegmentInfo } from './readSegments';
import { segDamaged } from './segDamaged';
import { segMismatch } from './segMismatch';
import { segmentNotes } from './segmentNotes';
import { segPixels } from './segPixels';

/** Segmentation Storage (PS3.4 B.5): BINARY, the form that this program writes. */
export const segSopClassUID = '1.2.840.10008.5.1.4.1.1.66.4';
const labelmapClass = '1.2.840.10008.5.1.4.1.1.66.7';
const labelOfSide: { [side in Side]: number } = { right: 1, left: 2 };

export interface ReadSegOptions {
  /**
   * Returns the label of a segment, undefined to leave it out; default: right kidney 1, left kidney
   * 2, nothing else.
   */
  labelOf?: (segment: SegSegmentInfo) => number | undefined;
}

export interface SegLabelmap {
  labelmap: Labelmap;
  /** All segments of the object, including those left out. */
  segments: SegSegmentInfo[];
  /** Irregularities, one sentence each. */
  notes: string[];
}

/**
 * Reads a segmentation as a labelmap on a grid: BINARY of Segmentation Storage and LABELMAP of
 * Label Map Segmentation Storage (PS3.3 A.51, C.8.20), from any maker, provided that its pixels are
 * voxels of that grid (in any order of slices and axes). Pixels must be native (readDicomFile and
 * decodePixelData unpack others).
 * @throws NOT_SEG, LABELMAP_MISMATCH, PIXEL_DATA_DAMAGED, MISSING_TAG, MIXED_FRAME_OF_REFERENCE,
 *   DUPLICATE_ROI (two segments are the same kidney, and the caller gives no labels of its own)
 */
export function readSeg(
  dataset: NaturalDataset,
  geometry: VolumeGeometry,
  options: ReadSegOptions = {},
): SegLabelmap {
  return guardReading('reading the segmentation', () => read(dataset, geometry, options));
}

function read(
  dataset: NaturalDataset,
  geometry: VolumeGeometry,
  { labelOf: givenLabelOf }: ReadSegOptions,
): SegLabelmap {
  checkKind(dataset, geometry);
  const segments = readSegments(dataset);
  if (!givenLabelOf) {
    checkSegmentSides(segments);
  }
  const labelOf = givenLabelOf ?? labelBySide;
  const labels = new Map(segments.map((segment) => [segment.segmentNumber, labelOf(segment)]));
  if (labels.size < segments.length) {
    throw segMismatch('Several of its segments share one number');
  }
  const rows = sizeOf(dataset, 'Rows');
  const columns = sizeOf(dataset, 'Columns');
  const [shared = {}] = getSequence(dataset, 'SharedFunctionalGroupsSequence');
  const perFrame = getSequence(dataset, 'PerFrameFunctionalGroupsSequence');
  const frameCount = getNumber(dataset, 'NumberOfFrames') ?? perFrame.length;
  // Every frame has its own item (PS3.3 C.7.6.16.1.2), so the claimed number of frames is compared
  // with the number of items.
  if (!Number.isInteger(frameCount) || frameCount < 1 || frameCount !== perFrame.length) {
    throw segDamaged(dataset, `It claims ${frameCount} frames and describes ${perFrame.length}.`);
  }
  const { data, overlap, drawn, unnamed } = drawFrames(
    {
      rows,
      columns,
      perFrame,
      shared,
      isLabelmap: getString(dataset, 'SOPClassUID') === labelmapClass,
      pixels: segPixels(dataset, frameCount * rows * columns),
    },
    labels,
    geometry,
  );
  return {
    labelmap: { ...volumeGeometry(geometry), data },
    segments,
    notes: [
      ...frameNotes(dataset, geometry),
      ...fileNotes([dataset]),
      ...(overlap > 0
        ? [`${countOf(overlap, 'voxel is', 'voxels are')} of two segments; the later one counts.`]
        : []),
      ...segmentNotes({ segments, labels, drawn, unnamed }),
    ],
  };
}

function labelBySide({ side }: SegSegmentInfo): number | undefined {
  return side && labelOfSide[side];
}

function sizeOf(dataset: NaturalDataset, keyword: 'Rows' | 'Columns'): number {
  const size = requiredNumber(dataset, keyword);
  if (!Number.isInteger(size) || size < 1 || size > 65535) {
    throw segDamaged(dataset, `Its ${keyword} is ${size}.`);
  }
  return size;
}

function checkKind(dataset: NaturalDataset, geometry: VolumeGeometry): void {
  checkSingleTexts(dataset, ['SOPClassUID', 'SegmentationType', 'FrameOfReferenceUID']);
  const sopClass = getString(dataset, 'SOPClassUID');
  const type = getString(dataset, 'SegmentationType');
  const isBinary = sopClass === segSopClassUID && type === 'BINARY';
  const isLabelmap = sopClass === labelmapClass;
  if (!isBinary && !isLabelmap) {
    throw new DosimetryError('NOT_SEG', {
      what: 'This is not a segmentation that can be read.',
      why: `Its SOP class is ${sopClass ?? 'missing'}, its type ${type ?? 'missing'}; BINARY and LABELMAP can be read.`,
      next: 'Export it as a BINARY DICOM segmentation.',
    });
  }
  const frame = getString(dataset, 'FrameOfReferenceUID');
  const expected = geometry.frameOfReferenceUID;
  if (frame && expected && frame !== expected) {
    throw new DosimetryError('MIXED_FRAME_OF_REFERENCE', {
      what: 'The segmentation was made in another frame of reference than this image.',
      why: `Its frame is ${frame}, that of the image ${expected}.`,
      next: 'Use the CT it was made on.',
    });
  }
}

/** A segmentation without a frame of reference is placed by its positions alone. */
function frameNotes(dataset: NaturalDataset, geometry: VolumeGeometry): string[] {
  return geometry.frameOfReferenceUID && !getString(dataset, 'FrameOfReferenceUID')
    ? [
        'The segmentation does not say in which frame of reference it was made; that of the CT was assumed.',
      ]
    : [];
}
