import { DosimetryError } from '../errors';
import { partOfChanges } from './partOfChanges';
import type { UncertaintyPart } from './uncertaintyPart';

/** How a dose follows the volume of its contour. */
export interface VolumeResponse {
  /** Relative standard uncertainty of the volume. */
  volumeRelative: number;
  /**
   * Activity concentration on the contour over its mean inside: d ln(activity) / d ln(volume); for
   * a blurred sphere phi / (2 R) of Gear et al. Default 0: nothing is seen on the border.
   */
  edgeToMean?: number;
  /** d ln(recovery coefficient) / d ln(volume) of a dose that is recovered. Default 0. */
  recoveryPerVolume?: number;
}

/**
 * The contour's part where only the uncertainty of the volume is known. One and the same volume
 * acts on activity, recovery coefficient and mass, D ~ A(v) / (R(v) v), so that the three add up
 * with their signs before they are squared: the same as the covariances of Gear et al., EJNMMI
 * 45:2456 (2018).
 * @throws INVALID_ARGUMENT for a volume uncertainty outside 0 to 1 or responses that are no numbers
 */
export function volumeContourPart({
  volumeRelative,
  edgeToMean = 0,
  recoveryPerVolume = 0,
}: VolumeResponse): UncertaintyPart {
  const response = edgeToMean - recoveryPerVolume - 1;
  if (!(volumeRelative >= 0 && volumeRelative < 1 && Number.isFinite(response))) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The uncertainty by the volume cannot be given.',
      why: `A volume uncertainty of ${volumeRelative} and responses of ${edgeToMean} and ${recoveryPerVolume} were given.`,
      next: 'State the uncertainty of the volume as a share: 0.05 for 5 %.',
    });
  }
  const change = Math.abs(response) * volumeRelative;
  return partOfChanges(
    'contour',
    [change, -change],
    `Volume uncertain by ${(100 * volumeRelative).toFixed(1)} %; the dose changes by ${response.toFixed(2)} times as much.`,
  );
}
