import { addHounsfieldSlice } from '../../dicom/ct/values/addHounsfieldSlice';
import { createHounsfieldBuffer } from '../../dicom/ct/values/createHounsfieldBuffer';
import { finishHounsfield } from '../../dicom/ct/values/finishHounsfield';
import type { CtSeries } from '../../dicom/types';
import { checkHounsfield } from '../../plausibility';
import type { DisplaySet, HostContext } from '../host/hostTypes';
import { loadSlices } from './loadSlices';
import { planDisplayedCt } from './planDisplayedCt';

export interface LoadedCt {
  series: CtSeries;
  /** The viewer's image of each k. */
  imageIds: string[];
}

/**
 * The CT of a display set with its voxels in this thread. Each slice is turned into HU as it
 * arrives, about two milliseconds for 512 x 512.
 *
 * @throws DosimetryError of planDisplayedCt and loadSlices; PIXEL_DATA_DAMAGED, NOT_HOUNSFIELD
 */
export async function loadCt(
  context: HostContext,
  displaySet: DisplaySet,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<LoadedCt> {
  const planned = await planDisplayedCt(context, displaySet, signal);
  const { ct, imageIds } = planned;
  const [nx, ny, nz] = ct.volume.dimensions;
  const buffer = createHounsfieldBuffer(nx * ny, nz);
  await loadSlices(context, planned, {
    onSlice: (k, slice) => addHounsfieldSlice(buffer, k, slice),
    onProgress,
    signal,
  });
  const data = finishHounsfield(buffer);
  checkHounsfield(data);
  return { series: { ...ct, volume: { ...ct.volume, data } }, imageIds };
}
