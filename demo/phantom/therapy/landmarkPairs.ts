import type { Vec3 } from '../../../src/volume';
import type { KidneySide } from '../types';
import type { SyntheticSession } from './types';

export interface LandmarkPair {
  side: KidneySide;
  /** The point on the first session's SPECT, and the same on the other's; LPS mm of each. */
  fromMm: Vec3;
  toMm: Vec3;
}

/** Points of the kidneys on two sessions' SPECTs: what a registration has to take to each other. */
export function landmarkPairs(from: SyntheticSession, to: SyntheticSession): LandmarkPair[] {
  return from.truth.kidneys.flatMap(({ side, spectLandmarksMm }) => {
    const other = to.truth.kidneys.find((kidney) => kidney.side === side);
    return other
      ? spectLandmarksMm.map((fromMm, n) => ({ side, fromMm, toMm: other.spectLandmarksMm[n] }))
      : [];
  });
}
