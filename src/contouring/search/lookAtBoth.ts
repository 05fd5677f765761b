import type { Volume, VolumeGeometry } from '../../volume/types';
import type { CoarseKidneys } from '../coarseKidneys';
import type { StageSteps } from '../stageSteps';
import { centreBox } from './centreBox';
import type { CoarseLook } from './coarseLook';
import { takeCoarseLook } from './takeCoarseLook';
import type { CoarseLookOptions } from './takeCoarseLook';
import { unmovedMm } from './unmovedMm';

/** Largest number of looks. */
const maxLooks = 3;

export interface LookAtBothOptions extends CoarseLookOptions, Pick<StageSteps, 'checkCancelled'> {
  /** Where to look first. */
  box: VolumeGeometry;
  /** The look, if it was already taken in exactly this box. */
  look?: CoarseLook;
}

/**
 * The coarse look at both kidneys. Where a kidney reaches the edge of the box, the box is moved
 * onto what was found and another look is taken. Of several looks the one that found most is
 * returned, and a look without a kidney at the edge is preferred to all others.
 */
export async function lookAtBoth(
  ct: Volume,
  { box: firstBox, look: firstLook, checkCancelled, ...looking }: LookAtBothOptions,
): Promise<CoarseLook> {
  let box: VolumeGeometry | undefined = firstBox;
  let best: CoarseLook | undefined;
  for (let looks = 0; box && looks < maxLooks; looks++) {
    checkCancelled?.();
    const look: CoarseLook =
      (looks === 0 ? firstLook : undefined) ?? (await takeCoarseLook(ct, box, looking));
    if (!best || score(look.kidneys) > score(best.kidneys)) {
      best = look;
    }
    box = touchesEdge(look.kidneys) ? moveOnto(look) : undefined;
  }
  return best!;
}

function moveOnto({ box, kidneys: { right, left } }: CoarseLook): VolumeGeometry | undefined {
  return centreBox(box, { right: right?.centre, left: left?.centre }, unmovedMm);
}

function touchesEdge({ right, left }: CoarseKidneys): boolean {
  return (right?.touchesBoxEdge ?? false) || (left?.touchesBoxEdge ?? false);
}

function score(kidneys: CoarseKidneys): number {
  const volumes = [kidneys.right?.volumeMl ?? 0, kidneys.left?.volumeMl ?? 0];
  const whole = touchesEdge(kidneys) ? 0 : 1e6;
  return whole + 10 * Math.min(...volumes) + volumes[0] + volumes[1];
}
