import { requiredString } from '../attributes/requiredString';
import { splitFrames, type ImageFrame } from '../series/splitFrames';
import type { CtReference, NaturalDataset, SopReference } from '../types';
import { ctSeriesGeometry, type CtSeriesOptions } from './ctSeriesGeometry';
import { selectCtObjects } from './selectCtObjects';

/** What the data sets of a series say before any pixel is read. */
export interface CtPlan {
  ct: CtReference;
  /**
   * For each k the index of its image in the list of all frames, which holds the given data sets in
   * order, each multi-frame one replaced by its frames.
   */
  order: number[];
  /** The data set of each k, as if it were a single-frame image. */
  datasets: NaturalDataset[];
}

/**
 * Order, geometry and references of the images of one series, from their data sets alone.
 * @throws what ctSeriesGeometry throws
 */
export function planCt(datasets: NaturalDataset[], options: CtSeriesOptions = {}): CtPlan {
  const { geometry, order, notes, warnings } = ctSeriesGeometry(datasets, options);
  const isImage = new Set(selectCtObjects(datasets).kept);
  // An object that is not a CT image keeps its positions in the order, but they are never used.
  const frames = datasets.flatMap((dataset, index) =>
    isImage.has(index)
      ? splitFrames(dataset)
      : new Array<ImageFrame>(frameCount(dataset)).fill({ dataset }),
  );
  const ordered = order.map((index) => frames[index]);
  return {
    ct: {
      volume: geometry,
      sliceReferences: ordered.map(sopReference),
      dataset: ordered[0].dataset,
      notes,
      warnings,
    },
    order,
    datasets: ordered.map(({ dataset }) => dataset),
  };
}

function frameCount(dataset: NaturalDataset): number {
  return Number(dataset.NumberOfFrames ?? 1) || 1;
}

function sopReference({ dataset, frameNumber }: ImageFrame): SopReference {
  return {
    ReferencedSOPClassUID: requiredString(dataset, 'SOPClassUID'),
    ReferencedSOPInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
    ...(frameNumber === undefined ? {} : { ReferencedFrameNumber: frameNumber }),
  };
}
