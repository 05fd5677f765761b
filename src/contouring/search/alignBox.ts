import { patientExtent } from '../../alignment';
import { createBoxGeometry } from '../../network';
import type { Volume, VolumeGeometry } from '../../volume/types';
import type { StageSteps } from '../stageSteps';
import { candidateCentres } from './candidateCentres';
import { centreBox } from './centreBox';
import type { CoarseLook } from './coarseLook';
import { evidence } from './evidence';
import { findBodyCentre } from './findBodyCentre';
import type { SidesSeen } from './seenByClass';
import { takeCoarseLook } from './takeCoarseLook';
import type { CoarseLookOptions } from './takeCoarseLook';
import { unmovedMm } from './unmovedMm';

export interface AlignBoxResult {
  /** Box centred on the kidneys, LPS axes. */
  box: VolumeGeometry;
  /** The best look, if it was taken in exactly this box; the caller then need not repeat it. */
  look?: CoarseLook;
  /** What the best look found. */
  seen: SidesSeen;
  /** Number of coarse passes. */
  passes: number;
}

/**
 * Places the network's box on the kidneys without using bones. The position left-right and
 * front-back comes from the body outline; along the body, coarse passes are made at several
 * positions. The pass with the strongest evidence of both kidneys is taken, and the box is centred
 * on them.
 */
export async function alignBox(
  ct: Volume,
  { onProgress, checkCancelled, ...looking }: CoarseLookOptions & StageSteps,
): Promise<AlignBoxResult> {
  const { spec } = looking;
  const boxHeightMm = spec.input.dimensions[2] * spec.input.spacingMm[2];
  const centres = candidateCentres(findBodyCentre(ct), patientExtent(ct), boxHeightMm);
  let best: CoarseLook | undefined;
  for (const [n, centre] of centres.entries()) {
    checkCancelled?.();
    const look = await takeCoarseLook(ct, createBoxGeometry(centre, spec), looking);
    if (!best || evidence(look.seen) > evidence(best.seen)) {
      best = look;
    }
    onProgress?.((n + 1) / centres.length);
  }
  const { box, seen } = best!;
  const places = { right: seen.right.centroid, left: seen.left.centroid };
  const moved = centreBox(box, places, unmovedMm);
  return { ...(moved ? { box: moved } : { box, look: best }), seen, passes: centres.length };
}
