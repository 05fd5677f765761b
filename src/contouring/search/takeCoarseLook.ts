import { runNetwork } from '../../network';
import type { NetworkEngine, NetworkSpec } from '../../network';
import type { Volume, VolumeGeometry } from '../../volume/types';
import type { CoarseLook } from './coarseLook';
import { findCoarseKidneys } from './findCoarseKidneys';
import { seenByClass } from './seenByClass';

/** The coarse network, and the parameters for reading its passes. */
export interface CoarseLookOptions {
  /** Runs on one box that holds both kidneys. */
  spec: NetworkSpec;
  engine: NetworkEngine;
  /** Probability (kidney against background) from which a voxel is kidney. */
  threshold: number;
  /** LPS x of the body's midline, mm. */
  midlineX: number;
}

/**
 * One pass of the coarse network over a box, with everything that is read from it. Each kidney's
 * place is read in two ways, on purpose. `seen` holds the voxels of each class, with the centroid
 * of its largest piece: the search moves the box by this centroid. `kidneys` holds pieces whose
 * sides were checked by anatomy, with bounds: the close looks start from these. The middle of the
 * bounds is not the centroid. Moving the box by the middle of the bounds was tried: wherever the
 * search moved the box, it ended some millimetres away from the former place, and voxels on the
 * contour changed.
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
