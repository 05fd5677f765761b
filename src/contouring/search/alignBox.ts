import { createBoxGeometry, normaliseHounsfield, resampleToBox } from '../../network';
import type { NetworkEngine, NetworkSpec } from '../../network';
import type { Vec3, Volume, VolumeGeometry } from '../../volume/types';
import { candidateCentres } from './candidateCentres';
import { evidence } from './evidence';
import { findBodyCentre } from './findBodyCentre';
import { kidneyCentroids } from './kidneyCentroids';
import type { CoarseKidneys } from './kidneyCentroids';
import { patientExtent } from '../../alignment';

/** A box moved less than this along every axis would not see anything new. */
const settledMm = 5;

export interface AlignBoxOptions {
  spec: NetworkSpec;
  engine: NetworkEngine;
  onProgress?: (fraction: number) => void;
  /** Called between passes; throws to stop. */
  checkCancelled?: () => void;
}

export interface AlignBoxResult {
  /** Box centred on the kidneys, LPS axes. */
  box: VolumeGeometry;
  /** The last pass, if it was made on exactly this box: the caller need not run it again. */
  probabilities?: Float32Array;
  /** What the best pass saw. */
  kidneys: CoarseKidneys;
  /** Coarse passes made. */
  passes: number;
}

/**
 * Puts the network's box on the kidneys. Left-right and front-back come from the body outline,
 * head-foot from coarse network passes over the scan; the pass that sees most of both kidneys
 * wins, and the box is centred on them.
 */
export async function alignBox(ct: Volume, options: AlignBoxOptions): Promise<AlignBoxResult> {
  const { spec, engine, onProgress, checkCancelled } = options;
  const boxHeightMm = spec.input.dimensions[2] * spec.input.spacingMm[2];
  const centres = candidateCentres(findBodyCentre(ct), patientExtent(ct), boxHeightMm);

  let best:
    | { score: number; centre: Vec3; kidneys: CoarseKidneys; probabilities: Float32Array }
    | undefined;
  for (const [n, centre] of centres.entries()) {
    checkCancelled?.();
    const box = createBoxGeometry(centre, spec);
    const probabilities = await engine.run(normaliseHounsfield(resampleToBox(ct, box, spec), spec));
    const kidneys = kidneyCentroids(probabilities, box);
    const score = evidence(kidneys);
    if (!best || score > best.score) {
      best = { score, centre, kidneys, probabilities };
    }
    onProgress?.((n + 1) / centres.length);
  }
  const { centre, kidneys, probabilities } = best!;
  const moved = centreOnKidneys(centre, kidneys);
  const settled = moved.every((v, axis) => Math.abs(v - centre[axis]) < settledMm);
  return {
    box: createBoxGeometry(settled ? centre : moved, spec),
    probabilities: settled ? probabilities : undefined,
    kidneys,
    passes: centres.length,
  };
}

function centreOnKidneys(centre: Vec3, { right, left }: CoarseKidneys): Vec3 {
  if (right && left) {
    return right.map((v, axis) => (v + left[axis]) / 2) as Vec3;
  }
  const single = right ?? left;
  // One kidney tells height and depth; the midline stays where the body has it.
  return single ? [centre[0], single[1], single[2]] : centre;
}
