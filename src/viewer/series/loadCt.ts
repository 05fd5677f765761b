import { assembleCtSeriesInSteps, ctSeriesGeometry } from '../../dicom';
import type { CtSeries, CtSlice, NaturalDataset } from '../../dicom/types';
import { DosimetryError } from '../../errors';
import type { VoxelArray } from '../../volume/types';
import { getCornerstone } from '../host/getCornerstone';
import type {
  CornerstoneImage,
  CornerstoneLibraries,
  DisplaySet,
  HostContext,
} from '../host/hostTypes';
import { createPacer } from '../pace/createPacer';
import { nextTask } from '../pace/nextTask';
import { throwIfCancelled } from '../pace/throwIfCancelled';

/** Enough to keep the connection and the decoders busy without starving the viewports. */
const parallelLoads = 6;

export interface LoadedCt {
  series: CtSeries;
  /** The viewer's image of each k. */
  imageIds: string[];
}

/**
 * The CT of a display set, read through the viewer's own loaders (authentication, cache, codecs).
 * The geometry is checked before any pixel is asked for. Every slice has to arrive whole: the
 * viewer itself would show a neighbour or zeros in place of a broken one.
 *
 * @throws DosimetryError IMAGE_NOT_LOADED, CANCELLED, and what the checks of src/dicom find
 */
export async function loadCt(
  { extensionManager }: HostContext,
  displaySet: DisplaySet,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<LoadedCt> {
  const { imageLoader } = getCornerstone(extensionManager).cornerstone;
  const imageIds = extensionManager.getActiveDataSource()[0].getImageIdsForDisplaySet(displaySet);
  // A host before 3.13 sets these only when a viewport first shows the series.
  displaySet.imageIds ??= imageIds;
  const datasets = displaySet.images ?? [];
  // Looking through hundreds of data sets takes as long as a task may: it gets one of its own.
  await nextTask();
  const { order, notes, warnings } = ctSeriesGeometry(datasets);
  await nextTask();
  throwIfCancelled(signal);

  const images = new Array<CornerstoneImage | undefined>(imageIds.length);
  const wanted = order.values();
  let loaded = 0;
  let hasFailed = false;
  const loadSome = async () => {
    for (const frame of wanted) {
      images[frame] = await loadFrame(imageLoader, imageIds[frame], () =>
        datasetOfFrame(datasets, frame),
      );
      throwIfCancelled(signal);
      // One lost image ends the others too: no more requests, no progress after the error.
      if (hasFailed) {
        return;
      }
      onProgress(++loaded / order.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: parallelLoads }, loadSome));
  } catch (error) {
    hasFailed = true;
    throw error;
  }
  const series = await assembleCtSeriesInSteps(toSlices(datasets, images), createPacer({ signal }));
  return {
    // Images that were left out, localizers, are noted by the first look only.
    series: {
      ...series,
      notes: [...new Set([...notes, ...(series.notes ?? [])])],
      warnings: [...new Set([...warnings, ...(series.warnings ?? [])])],
    },
    imageIds: order.map((frame) => imageIds[frame]),
  };
}

function frameCount(dataset: NaturalDataset): number {
  return Number(dataset.NumberOfFrames ?? 1);
}

function datasetOfFrame(datasets: NaturalDataset[], frame: number): NaturalDataset {
  let rest = frame;
  return datasets.find((dataset) => (rest -= frameCount(dataset)) < 0) ?? {};
}

/** One slice a data set, as it came from the archive; images that were not wanted are left out. */
function toSlices(datasets: NaturalDataset[], images: (CornerstoneImage | undefined)[]): CtSlice[] {
  let start = 0;
  return datasets.flatMap((dataset) => {
    const frames = images.slice(start, (start += frameCount(dataset)));
    const present = frames.filter((image) => image !== undefined);
    if (present.length === 0) {
      return [];
    }
    return [
      {
        dataset,
        pixels: joinPixels(present.map((image) => image.voxelManager.getScalarData())),
        isHounsfield: present.every((image) => image.preScale?.scaled === true),
      },
    ];
  });
}

function joinPixels(frames: VoxelArray[]): VoxelArray {
  if (frames.length === 1) {
    return frames[0];
  }
  const joined = new Float32Array(frames.reduce((sum, frame) => sum + frame.length, 0));
  let offset = 0;
  for (const frame of frames) {
    joined.set(frame, offset);
    offset += frame.length;
  }
  return joined;
}

async function loadFrame(
  imageLoader: CornerstoneLibraries['cornerstone']['imageLoader'],
  imageId: string,
  dataset: () => NaturalDataset,
): Promise<CornerstoneImage> {
  try {
    return await imageLoader.loadAndCacheImage(imageId, {
      priority: 0,
      requestType: 'prefetch',
      preScale: { enabled: true },
    });
  } catch (cause) {
    throw notLoaded(dataset(), cause);
  }
}

function notLoaded(dataset: NaturalDataset, cause: unknown): DosimetryError {
  const number =
    dataset.InstanceNumber === undefined ? '' : ` number ${String(dataset.InstanceNumber)}`;
  return new DosimetryError('IMAGE_NOT_LOADED', {
    what: `The CT image${number} could not be read.`,
    why: `${reason(cause)} Contours on a CT with a missing slice would be wrong, so none were made.`,
    next: 'Try again; if it fails again, have the series sent to the archive once more.',
    cause,
  });
}

/** Loader errors come as Error, as { error } or as an XMLHttpRequest-like object with a status. */
function reason(cause: unknown): string {
  const candidate = (cause as { error?: unknown })?.error ?? cause;
  const status =
    (candidate as { status?: number; request?: { status?: number } })?.status ??
    (candidate as { request?: { status?: number } })?.request?.status;
  if (status) {
    return `The archive answered with HTTP status ${status}.`;
  }
  const text = candidate instanceof Error ? candidate.message : '';
  return text
    ? `The viewer's loader reports: ${text}.`
    : 'It did not arrive or could not be decoded.';
}
