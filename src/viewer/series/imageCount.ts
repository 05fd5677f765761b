import { getNumber } from '../../dicom';
import type { DisplaySet } from '../host/hostTypes';

/** Images of a series; each frame of a multi-frame instance counts. */
export function imageCount(displaySet: DisplaySet): number {
  const frames = displaySet.images?.reduce(
    (sum, instance) => sum + (getNumber(instance, 'NumberOfFrames') ?? 1),
    0,
  );
  return frames ?? displaySet.numImageFrames ?? 0;
}
