import { doseAtPoint } from '../../dose/doseAtPoint';
import type { CoronalBackground } from '../../pictures/coronalView';
import { kidneyCrop } from '../../pictures/plane/kidneyCrop';
import { depthRange } from '../../pictures/projection/depthRange';
import { projectCt } from '../../pictures/projection/projectCt';
import { projectDose } from '../../pictures/projection/projectDose';
import type { HostContext } from '../host/hostTypes';
import { createPacer } from '../pace/createPacer';
import { hounsfieldSlice } from '../series/hounsfieldSlice';
import type { KidneyContours } from '../session/slices/contoursSlice';
import type { LoadedDoseMap } from '../session/slices/doseSlice';

/**
 * Largest dose along the line of sight from the front or, without a dose map, the mean CT number
 * over the depth of the kidneys; cropped to the automatic contours. Pauses now and then, so that
 * the page stays alive.
 *
 * @returns undefined without a kidney
 */
export async function coronalBackground(
  context: HostContext,
  { ct, measurement, imageIds }: KidneyContours,
  doseMaps: readonly LoadedDoseMap[],
): Promise<CoronalBackground | undefined> {
  const { plane, counts } = measurement.automaticSilhouettes;
  const crop = kidneyCrop(plane, counts());
  if (!crop) {
    return undefined;
  }
  const geometry = ct.volume;
  const pace = createPacer();
  if (doseMaps.length > 0) {
    const doseAt = doseAtPoint(doseMaps.map(({ volume }) => volume));
    return { crop, image: await projectDose({ geometry, plane, crop, doseAt, pace }) };
  }
  const slice = (k: number) => hounsfieldSlice(context, imageIds[k]);
  const depth = await depthRange(geometry, plane, measurement.automaticLabels, pace);
  return { crop, image: await projectCt({ geometry, plane, crop, slice, depth, pace }) };
}
