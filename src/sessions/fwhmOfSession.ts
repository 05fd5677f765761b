import type { CameraSettings } from '../configuration';
import { chooseCamera } from './counts/chooseCamera';
import type { SpectSession } from './types';

/**
 * Resolution of the reconstructed images of a session's camera on its day, full width at half
 * maximum in mm.
 * @param cameras `SiteConfiguration.cameras`
 * @returns undefined where the site has set none
 */
export function fwhmOfSession(
  { camera, acquisitionDateTime }: Pick<SpectSession, 'camera' | 'acquisitionDateTime'>,
  cameras: readonly CameraSettings[],
): number | undefined {
  const day = acquisitionDateTime?.value.slice(0, 10);
  return chooseCamera(cameras, camera, day).settings?.fwhmMm;
}
