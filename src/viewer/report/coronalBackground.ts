import { coronalCrop } from '../../ohif/coronalCrop';
import type { CoronalCrop } from '../../ohif/coronalCrop';
import { depthRange } from '../../ohif/depthRange';
import { doseAtPoint } from '../../ohif/doseAtPoint';
import { projectCt } from '../../ohif/projectCt';
import { projectDose } from '../../ohif/projectDose';
import type { CoronalImage } from '../../ohif/projectDose';
import type { HostContext } from '../host/hostTypes';
import { hounsfieldSlice } from '../series/hounsfieldSlice';
import type { KidneyContours } from '../session/slices/contoursSlice';
import type { LoadedDoseMap } from '../session/slices/doseSlice';

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
