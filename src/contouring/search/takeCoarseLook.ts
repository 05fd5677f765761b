import { runNetwork } from '../../network';
import type { NetworkEngine, NetworkSpec } from '../../network';
import type { Volume, VolumeGeometry } from '../../volume/types';
import type { CoarseLook } from './coarseLook';
import { findCoarseKidneys } from './findCoarseKidneys';
import { seenByClass } from './seenByClass';

/** The coarse network, and what its passes are read with. */
export interface CoarseLookOptions {
  /** Both kidneys in one box. */
  spec: NetworkSpec;
  engine: NetworkEngine;
  /** Probability of kidney against background from which on a voxel is kidney. */
  threshold: number;
  /** LPS x of the body's midline, mm. */
  midlineX: number;
}

/**
 * One pass of the coarse network over a box, read once for all who ask.
 *
 * Each kidney's place is read in two ways, on purpose. `seen` is what a class won, with the
 * centroid of its largest piece: the search moves the box by it. `kidneys` are pieces whose sides
 * were checked by anatomy, with bounds: the close looks begin with them. The middle of the bounds
 * is not the centroid. Moving the box by it instead was tried: wherever the search had moved the
 * box, it came to lie some millimetres off, and voxels on the contour changed.
 *
 * @throws what the engine reports
 */
export async function takeCoarseLook(
  ct: Volume,
  box: VolumeGeometry,
  { spec, engine, threshold, midlineX }: CoarseLookOptions,
): Promise<CoarseLook> {
  const probabilities = await runNetwork(ct, box, spec, engine);
  return {
    box,
    seen: seenByClass(probabilities, box),
    kidneys: findCoarseKidneys(probabilities, box, threshold, midlineX),
  };
}
