import { coronalCrop } from './coronalCrop';
import type { CoronalCrop } from './coronalCrop';
import { depthRange } from './depthRange';
import { doseAtPoint } from './doseAtPoint';
import type { HostContext } from './hostTypes';
import { hounsfieldSlice } from './hounsfieldSlice';
import type { KidneyContours } from './contoursSlice';
import type { LoadedDoseMap } from './doseSlice';
import { projectCt } from './projectCt';
import { projectDose } from './projectDose';
import type { CoronalImage } from './projectDose';

/** Around the kidneys, mm. */
const marginMm = 30;

/** The picture behind the outlines; kept while the user edits, made anew for other dose maps. */
export interface CoronalBackground {
  crop: CoronalCrop;
  image: CoronalImage;
}

/**
 * Largest dose along the line of sight from the front or, without a dose map, the mean CT number over
 * the depth of the kidneys; cropped to the automatic contours.
 *
 * @returns undefined without a kidney
 */
export async function coronalBackground(
  context: HostContext,
  { ct, measurement, imageIds }: KidneyContours,
  doseMaps: readonly LoadedDoseMap[],
): Promise<CoronalBackground | undefined> {
  const { plane, counts } = measurement.automaticSilhouettes;
  const crop = coronalCrop(plane, counts(), marginMm);
  if (!crop) {
    return undefined;
  }
  const geometry = ct.volume;
  if (doseMaps.length > 0) {
    const doseAt = doseAtPoint(doseMaps.map(({ volume }) => volume));
    return { crop, image: await projectDose(geometry, plane, crop, doseAt) };
  }
  const slice = (k: number) => hounsfieldSlice(context, imageIds[k]);
  const depth = await depthRange(geometry, plane, measurement.automaticLabels);
  return { crop, image: await projectCt(geometry, plane, crop, slice, depth) };
}
