import type { DoseVolume } from '../dose';
import type { RecoverySource } from '../recovery';
import type { VolumeGeometry } from '../volume';
import type { ContourBand } from './contourReading';
import { readContours } from './readContours';

/**
 * The network's contours of one kidney at other probabilities, for the uncertainty that a contour
 * has which nobody changed.
 * @param band probability around the kidney, 255 is 1, in the coordinates of the dose maps
 * @param doses one map a cycle
 * @param sources of the recovery, map by map; undefined where the dose of a map is not recovered
 * @returns undefined where one of the contours is empty
 */
export function measureBand(
  { probability, geometry }: { probability: Uint8Array; geometry: VolumeGeometry },
  doses: readonly DoseVolume[],
  sources: readonly (RecoverySource | undefined)[],
): ContourBand | undefined {
  const contours = [0.3, 0.5, 0.7].map((least) => ({
    ...geometry,
    data: probability.map((value) => (value >= least * 255 ? 1 : 0)),
  }));
  const [at03, at05, at07] = readContours(contours, doses, sources);
  return at07.volumeMl > 0 ? { at03, at05, at07 } : undefined;
}
