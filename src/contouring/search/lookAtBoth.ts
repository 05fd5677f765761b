import type { Vec3, Volume, VolumeGeometry } from '../../volume/types';
import { findCoarseKidneys } from './findCoarseKidneys';
import type { CoarseKidneys } from './findCoarseKidneys';
import type { NetworkEngine } from '../../network';
import type { NetworkSpec } from '../../network';
import { runNetwork } from '../../network';

/** A box moved less than this along every axis would not see anything new. */
const settledMm = 5;
/** Looks taken at most. */
const maxPasses = 3;

export interface LookAtBothOptions {
  spec: NetworkSpec;
  engine: NetworkEngine;
  /** Where to look. */
  box: VolumeGeometry;
  /** Of a pass already made on exactly this box. */
  probabilities?: Float32Array;
  /** Kidney against background. */
  threshold: number;
  /** LPS x of the body's midline, mm. */
  midlineX: number;
  /** Called before each pass; throws to stop. */
  checkCancelled?: () => void;
}

export interface LookAtBothResult {
  kidneys: CoarseKidneys;
  /** The box of the look that counts. */
  box: VolumeGeometry;
}

/**
 * The coarse pass over both kidneys; where one reaches the edge of the box, the box is moved onto what
 * was seen and another look taken. The look that saw most counts, one without a kidney at the edge
 * before all others.
 */
export async function lookAtBoth(
  ct: Volume,
  options: LookAtBothOptions,
): Promise<LookAtBothResult> {
  const { spec, engine, threshold, midlineX, checkCancelled } = options;
  let { box } = options;
  let best: LookAtBothResult | undefined;
  for (let pass = 0; pass < maxPasses; pass++) {
    checkCancelled?.();
    const probabilities =
      (pass === 0 ? options.probabilities : undefined) ?? (await runNetwork(ct, box, spec, engine));
    const kidneys = findCoarseKidneys(probabilities, box, threshold, midlineX);
    if (!best || score(kidneys) > score(best.kidneys)) {
      best = { kidneys, box };
    }
    const next = middleOfKidneys(kidneys, box);
    if (
      !touchesEdge(kidneys) ||
      next.every((v, axis) => Math.abs(v - centreOf(box)[axis]) < settledMm)
    ) {
      break;
    }
    box = {
      ...box,
      imagePositionPatient: box.imagePositionPatient.map(
        (v, axis) => v + next[axis] - centreOf(box)[axis],
      ) as Vec3,
    };
  }
  return best!;
}

function touchesEdge({ right, left }: CoarseKidneys): boolean {
  return (right?.touchesBoxEdge ?? false) || (left?.touchesBoxEdge ?? false);
}

function score(kidneys: CoarseKidneys): number {
  const volumes = [kidneys.right?.volumeMl ?? 0, kidneys.left?.volumeMl ?? 0];
  const whole = touchesEdge(kidneys) ? 0 : 1e6;
  return whole + 10 * Math.min(...volumes) + volumes[0] + volumes[1];
}

/** A single kidney tells height and depth; the midline stays where the box has it. */
function middleOfKidneys({ right, left }: CoarseKidneys, box: VolumeGeometry): Vec3 {
  if (right && left) {
    return right.centre.map((v, axis) => (v + left.centre[axis]) / 2) as Vec3;
  }
  const centre = centreOf(box);
  const single = right ?? left;
  return single ? [centre[0], single.centre[1], single.centre[2]] : centre;
}

function centreOf({
  dimensions,
  spacingMm,
  direction,
  imagePositionPatient,
}: VolumeGeometry): Vec3 {
  return imagePositionPatient.map((v, axis) =>
    [0, 1, 2].reduce(
      (sum, a) => sum + (direction[3 * a + axis] * spacingMm[a] * (dimensions[a] - 1)) / 2,
      v,
    ),
  ) as Vec3;
}
