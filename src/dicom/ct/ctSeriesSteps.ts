import { DosimetryError } from '../../errors';
import { checkHounsfield } from '../../plausibility';
import { describeInstance } from '../messages/describeInstance';
import type { CtSeries, CtSlice } from '../types';
import type { CtSeriesOptions } from './ctSeriesGeometry';
import { planCt } from './planCt';
import { addHounsfieldSlice } from './values/addHounsfieldSlice';
import { createHounsfieldBuffer } from './values/createHounsfieldBuffer';
import { finishHounsfield } from './values/finishHounsfield';
import { storedSlice } from './values/storedSlice';

/**
 * A CT volume in HU from the images of one series in any order; enhanced multi-frame objects are
 * read as their frames. See planCt for order and geometry, addHounsfieldSlice for the values.
 * Pauses after each slice, so that a viewer can respond in between.
 * @throws what planCt throws; PIXEL_DATA_DAMAGED; NOT_HOUNSFIELD
 */
export function* ctSeriesSteps(
  slices: CtSlice[],
  options: CtSeriesOptions,
): Generator<void, CtSeries> {
  const plan = planCt(
    slices.map(({ dataset }) => dataset),
    options,
  );
  const images = slices.flatMap(framesOf);
  const [nx, ny, nz] = plan.ct.volume.dimensions;
  const buffer = createHounsfieldBuffer(nx * ny, nz);
  for (const [k, index] of plan.order.entries()) {
    const { isHounsfield } = images[index].slice;
    const slice = { dataset: plan.datasets[k], pixels: pixelsOf(images[index]), isHounsfield };
    addHounsfieldSlice(buffer, k, storedSlice(slice));
    yield;
  }
  const data = finishHounsfield(buffer);
  checkHounsfield(data);
  return { ...plan.ct, volume: { ...plan.ct.volume, data } };
}

interface StoredFrame {
  slice: CtSlice;
  frame: number;
  frames: number;
}

function framesOf(slice: CtSlice): StoredFrame[] {
  const frames = Number(slice.dataset.NumberOfFrames ?? 1) || 1;
  return Array.from({ length: frames }, (_, frame) => ({ slice, frame, frames }));
}

function pixelsOf({ slice: { dataset, pixels }, frame, frames }: StoredFrame): CtSlice['pixels'] {
  const size = pixels.length / frames;
  if (!Number.isInteger(size)) {
    throw new DosimetryError('PIXEL_DATA_DAMAGED', {
      what: `The pixels of ${describeInstance(dataset)} are damaged.`,
      why: `${pixels.length} pixels cannot be shared out to ${frames} frames.`,
      next: 'Load the image again; the original in the archive may be intact.',
    });
  }
  return frames === 1 ? pixels : pixels.subarray(frame * size, (frame + 1) * size);
}
