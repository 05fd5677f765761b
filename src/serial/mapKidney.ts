import { DosimetryError } from '../errors';
import type { VolumeGeometry } from '../volume';
import { inSentence } from './followedOrgan';
import { imagesOnReference } from './imagesOnReference';
import type { KidneyCourse } from './kidneyCourse';
import { kidneyRegion } from './kidneyRegion';
import type { KidneyRegion } from './kidneyRegion';
import { meanInContour } from './meanInContour';
import { organCurveTimesShape } from './organCurveTimesShape';
import type { SerialDoseSummary } from './serialDoseSummary';
import type { KidneyMap } from './timeIntegratedMap';
import { voxelwiseTriExponential } from './voxelwiseTriExponential';

export interface MappedKidney extends KidneyMap {
  region: KidneyRegion;
  /** What the map holds in the reference contour. */
  timeIntegratedActivityMBqH: number;
  /** What the voxel-wise method holds there, where three time points are in use. */
  voxelwiseActivityMBqH?: number;
}

/**
 * Time-integrated activity around one kidney on the grid of the reference image by the chosen
 * method. The voxel-wise one is computed wherever it can be, to stand beside the other.
 * @throws INVALID_ARGUMENT where the voxel-wise method is chosen and not three time points are in
 *   use; ACTIVITY_INVALID where the contour lies outside the image or holds nothing
 */
export function mapKidney(
  { contour, kidney, volumeMl, used, fits }: KidneyCourse,
  image: VolumeGeometry,
  {
    voxelMethod,
    physicalHalfLifeHours,
  }: { voxelMethod: SerialDoseSummary['voxelMethod']; physicalHalfLifeHours: number },
): MappedKidney {
  const region = kidneyRegion(image, contour, kidney.label);
  if (!region) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: `The dose of the ${inSentence(kidney)} cannot be computed.`,
      why: 'Its contour lies outside the activity image.',
      next: 'Check the contour on this image, or choose another reference.',
    });
  }
  const images = imagesOnReference(used, region.grid);
  const hours = used.map(({ point }) => point.about.hours);
  const voxelwise = voxelwiseTriExponential(images, hours, physicalHalfLifeHours);
  const voxelwiseActivityMBqH =
    voxelwise &&
    (meanInContour({ ...region.grid, data: voxelwise }, contour, kidney.label).mean ?? 0) *
      volumeMl;
  if (voxelMethod === 'organ-curve-times-shape') {
    const { timeIntegratedActivity } = fits.chosen;
    return {
      region,
      concentration: organCurveTimesShape(images, region.grid, {
        contour,
        label: kidney.label,
        meanMBqHPerMl: timeIntegratedActivity / volumeMl,
      }),
      timeIntegratedActivityMBqH: timeIntegratedActivity,
      voxelwiseActivityMBqH,
    };
  }
  if (!voxelwise || voxelwiseActivityMBqH === undefined) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The voxel-wise method cannot be used.',
      why: `It takes exactly three time points; ${used.length} are switched on.`,
      next: 'Switch three time points on, or use the curve of the whole kidney.',
    });
  }
  return {
    region,
    concentration: voxelwise,
    timeIntegratedActivityMBqH: voxelwiseActivityMBqH,
    voxelwiseActivityMBqH,
  };
}
