import type { VolumeGeometry } from '../../volume/types';
import type { CoarseKidneys } from '../coarseKidneys';
import type { SidesSeen } from './seenByClass';

/** One pass of the coarse network over a box, and what was read from it. */
export interface CoarseLook {
  box: VolumeGeometry;
  /**
   * What the network's two kidney classes won: how good the place is, and where a better one lies.
   */
  seen: SidesSeen;
  /** The kidneys, on the sides on which they lie in the body: what the close looks begin with. */
  kidneys: CoarseKidneys;
}
