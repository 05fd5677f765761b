import type { VolumeGeometry } from '../../volume/types';
import type { CoarseKidneys } from '../coarseKidneys';
import type { SidesSeen } from './seenByClass';

/** One pass of the coarse network over a box, with the results read from it. */
export interface CoarseLook {
  box: VolumeGeometry;
  /**
   * The voxels of each of the network's two kidney classes: they tell how good the box's place is,
   * and where a better one lies.
   */
  seen: SidesSeen;
  /**
   * The kidneys on the sides of the body on which they lie; the starting point of the close looks.
   */
  kidneys: CoarseKidneys;
}
