import { DosimetryError } from '../errors';
import type { IndexBounds } from '../labels';
import type { Volume } from '../volume';
import { cropVolume } from './cropVolume';

/**
 * A part of an image of activity, all of it known.
 *
 * @throws ACTIVITY_INVALID where a voxel is no number
 */
export function cropActivity(
  activity: Volume<Float32Array>,
  bounds: IndexBounds,
): Volume<Float32Array> {
  const region = cropVolume(activity, bounds);
  const unknown = region.data.reduce((count, v) => count + (Number.isFinite(v) ? 0 : 1), 0);
  if (unknown > 0) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: 'The activity around a kidney is not known everywhere.',
      why: `${unknown} of ${region.data.length} voxels there hold no number.`,
      next: 'Export the SPECT again, or leave this time point out.',
    });
  }
  return region;
}
