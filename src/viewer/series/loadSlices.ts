import { storedSlice } from '../../dicom/ct/values/storedSlice';
import type { StoredSlice } from '../../dicom/ct/values/storedSlice';
import type { NaturalDataset } from '../../dicom/types';
import { DosimetryError } from '../../errors';
import { getCornerstone } from '../host/getCornerstone';
import type { CornerstoneImage, CornerstoneLibraries, HostContext } from '../host/hostTypes';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import type { PlannedCt } from './planDisplayedCt';

/** Enough to keep the connection and the decoders busy without starving the viewports. */
const parallelLoads = 6;

export interface LoadSlicesOptions {
  /** Called for each slice as it arrives, in any order; the pixels are the viewer's own. */
  onSlice: (k: number, slice: StoredSlice) => void;
  onProgress: (fraction: number) => void;
  signal: AbortSignal;
}

/**
 * The slices of a CT, read through the viewer's own loaders (authentication, cache, codecs). Every
 * slice has to arrive whole: the viewer itself would show a neighbour or zeros in place of a broken
 * one.
 *
 * @throws DosimetryError IMAGE_NOT_LOADED, CANCELLED, and what onSlice throws
 */
export async function loadSlices(
  { extensionManager }: HostContext,
  { imageIds, datasets }: PlannedCt,
  { onSlice, onProgress, signal }: LoadSlicesOptions,
): Promise<void> {
  const { imageLoader } = getCornerstone(extensionManager).cornerstone;
  const wanted = imageIds.entries();
  let loaded = 0;
  let hasFailed = false;
  const loadSome = async () => {
    for (const [k, imageId] of wanted) {
      const dataset = datasets[k];
      const image = await loadFrame(imageLoader, imageId, dataset);
      throwIfCancelled(signal);
      // One lost image ends the others too: no more requests, no progress after the error.
      if (hasFailed) {
        return;
      }
      const pixels = image.voxelManager.getScalarData();
      onSlice(k, storedSlice({ dataset, pixels, isHounsfield: image.preScale?.scaled === true }));
      onProgress(++loaded / imageIds.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: parallelLoads }, loadSome));
  } catch (error) {
    hasFailed = true;
    throw error;
  }
}

async function loadFrame(
  imageLoader: CornerstoneLibraries['cornerstone']['imageLoader'],
  imageId: string,
  dataset: NaturalDataset,
): Promise<CornerstoneImage> {
  try {
    return await imageLoader.loadAndCacheImage(imageId, {
      priority: 0,
      requestType: 'prefetch',
      preScale: { enabled: true },
    });
  } catch (cause) {
    throw notLoaded(dataset, cause);
  }
}

function notLoaded(dataset: NaturalDataset, cause: unknown): DosimetryError {
  const number =
    dataset.InstanceNumber === undefined ? '' : ` number ${String(dataset.InstanceNumber)}`;
  return new DosimetryError('IMAGE_NOT_LOADED', {
    what: `The CT image${number} could not be read.`,
    why: `${reason(cause)} Contours on a CT with a missing slice would be wrong, so none were made.`,
    next: nextStep(statusOf(cause)),
    cause,
  });
}

/** Loader errors come as Error, as { error } or as an XMLHttpRequest-like object with a status. */
function errorIn(cause: unknown): unknown {
  return (cause as { error?: unknown })?.error ?? cause;
}

function statusOf(cause: unknown): number | undefined {
  const error = errorIn(cause) as { status?: number; request?: { status?: number } } | undefined;
  return error?.status ?? error?.request?.status;
}

function reason(cause: unknown): string {
  const status = statusOf(cause);
  if (status !== undefined && status >= 400) {
    return `The archive answered with HTTP status ${status}.`;
  }
  if (status === 0) {
    return 'The archive could not be reached.';
  }
  const error = errorIn(cause);
  const text = error instanceof Error ? error.message : '';
  return text
    ? `The viewer's loader reports: ${text}.`
    : 'It did not arrive or could not be decoded.';
}

function nextStep(status: number | undefined): string {
  switch (status) {
    case 401:
      return 'The login has ended: load the page again, log in, and try again.';
    case 403:
      return 'Ask the administrator of the archive for the right to read this series.';
    case 0:
      return 'Check the connection to the archive, then try again.';
    default:
      return 'Try again; if it fails again, have the series sent to the archive once more.';
  }
}
