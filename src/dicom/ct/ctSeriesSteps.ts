import { DosimetryError } from '../../errors';
import { checkHounsfield } from '../../plausibility';
import { ctSeriesGeometry } from '../ctSeriesGeometry';
import { hounsfieldVolume } from './hounsfieldVolume';
import { describeInstance } from '../describeInstance';
import type { ImageStackOptions } from '../imageStackGeometry';
import { requiredString } from '../requiredString';
import { splitFrames } from '../splitFrames';
import type { CtSeries, CtSlice, SopReference } from '../types';

interface CtFrame extends CtSlice {
  frameNumber?: number;
}

/**
 * A CT volume in HU from the images of one series in any order; enhanced multi-frame objects count as
 * their frames. See ctSeriesGeometry for order and geometry, hounsfieldVolume for the values and the
 * pauses.
 * @throws what ctSeriesGeometry throws; PIXEL_DATA_DAMAGED; NOT_HOUNSFIELD
 */
export function* ctSeriesSteps(
  slices: CtSlice[],
  options: ImageStackOptions,
): Generator<void, CtSeries> {
  const { geometry, order, notes } = ctSeriesGeometry(
    slices.map(({ dataset }) => dataset),
    options,
  );
  const frames = slices.flatMap(framesOf);
  const ordered = order.map((index) => frames[index]);
  const [nx, ny] = geometry.dimensions;
  const data = yield* hounsfieldVolume(ordered, nx * ny);
  checkHounsfield(data);
  return {
    volume: { ...geometry, data },
    sliceReferences: ordered.map(sopReference),
    dataset: ordered[0].dataset,
    notes,
  };
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
