import { DosimetryError } from '../../errors';
import { checkHounsfield } from '../../plausibility';
import { ctSeriesGeometry, type CtSeriesOptions } from './ctSeriesGeometry';
import { hounsfieldVolume } from './values/hounsfieldVolume';
import { selectCtObjects } from './selectCtObjects';
import { describeInstance } from '../messages/describeInstance';
import { requiredString } from '../attributes/requiredString';
import { splitFrames } from '../series/splitFrames';
import type { CtSeries, CtSlice, SopReference } from '../types';

interface CtFrame extends CtSlice {
  frameNumber?: number;
}

/**
 * A CT volume in HU from the images of one series in any order; enhanced multi-frame objects are
 * read as their frames. See ctSeriesGeometry for order and geometry, hounsfieldVolume for the
 * values and the pauses.
 * @throws what ctSeriesGeometry throws; PIXEL_DATA_DAMAGED; NOT_HOUNSFIELD
 */
export function* ctSeriesSteps(
  slices: CtSlice[],
  options: CtSeriesOptions,
): Generator<void, CtSeries> {
  const { geometry, order, notes, warnings } = ctSeriesGeometry(
    slices.map(({ dataset }) => dataset),
    options,
  );
  const isImage = new Set(selectCtObjects(slices.map(({ dataset }) => dataset)).kept);
  // An object that is not a CT image keeps its positions in the order, but they are never used.
  const frames = slices.flatMap((slice, index) =>
    isImage.has(index) ? framesOf(slice) : new Array<CtFrame>(frameCount(slice)).fill(slice),
  );
  const ordered = order.map((index) => frames[index]);
  const [nx, ny] = geometry.dimensions;
  const data = yield* hounsfieldVolume(ordered, nx * ny);
  checkHounsfield(data);
  return {
    volume: { ...geometry, data },
    sliceReferences: ordered.map(sopReference),
    dataset: ordered[0].dataset,
    notes,
    warnings,
  };
}

function frameCount({ dataset }: CtSlice): number {
  return Number(dataset.NumberOfFrames ?? 1) || 1;
}

function framesOf(slice: CtSlice): CtFrame[] {
  const frames = splitFrames(slice.dataset);
  if (frames.length === 1) {
    return [{ ...slice, ...frames[0] }];
  }
  const size = slice.pixels.length / frames.length;
  if (!Number.isInteger(size)) {
    throw new DosimetryError('PIXEL_DATA_DAMAGED', {
      what: `The pixels of ${describeInstance(slice.dataset)} are damaged.`,
      why: `${slice.pixels.length} pixels cannot be shared out to ${frames.length} frames.`,
      next: 'Load the image again; the original in the archive may be intact.',
    });
  }
  return frames.map((frame, index) => ({
    ...slice,
    ...frame,
    pixels: slice.pixels.subarray(index * size, (index + 1) * size),
  }));
}

function sopReference({ dataset, frameNumber }: CtFrame): SopReference {
  return {
    ReferencedSOPClassUID: requiredString(dataset, 'SOPClassUID'),
    ReferencedSOPInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
    ...(frameNumber === undefined ? {} : { ReferencedFrameNumber: frameNumber }),
  };
}
