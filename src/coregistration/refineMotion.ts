import { solveSymmetric } from '../numbers';
import { rotateBy } from '../volume';
import type { Vec3, Volume } from '../volume';
import type { ActivitySamples } from './activitySamples';
import { movedActivity } from './movedActivity';
import { motionSystem, motions, typicalResidual } from './motionSystem';
import type { MotionSystem } from './motionSystem';
import type { RigidMotion } from './rigidMotion';

export interface RefinedMotion {
  motion: RigidMotion;
  iterations: number;
  hasConverged: boolean;
}

const mostIterations = 40;
/** Settled when no point of a kidney moves further in a step, mm. */
const settledMm = 0.02;
/** From a kidney's centre to its poles, mm. */
const leverMm = 60;
export const tune = { rotSd: 4, corr: 50, robust: true };

export function refineMotion(
  samples: ActivitySamples,
  moving: Volume<Float32Array>,
  start: RigidMotion,
): RefinedMotion | undefined {
  let motion = start;
  let damping = 1e-3;
  let system = at(samples, moving, motion, Infinity);
  if (!system) return undefined;
  let iterations = 0;
  for (; iterations < mostIterations; iterations++) {
    const moved = movedActivity(samples, moving, motion);
    const scale = tune.robust ? typicalResidual(system.residuals, moved.isInside) : Infinity;
    const here = at(samples, moving, motion, scale);
    if (!here) return undefined;
    system = here;
    const variance = (scale === Infinity ? typicalResidual(system.residuals, moved.isInside) : scale) ** 2;
    const delta = step(system, motion, damping, variance * tune.corr);
    if (!delta) return undefined;
    const next = { ...motion, rotation: rotateBy(motion.rotation, [delta[0], delta[1], delta[2]]), target: motion.target.map((v, a) => v + delta[3 + a]) as Vec3 };
    const there = at(samples, moving, next, scale);
    const size = Math.hypot(delta[3], delta[4], delta[5]) + leverMm * Math.hypot(delta[0], delta[1], delta[2]);
    if (there && there.cost / there.inside < system.cost / system.inside * 1.0001) {
      motion = next; system = there; damping = Math.max(1e-5, damping / 5);
    } else damping *= 8;
    if (size < settledMm) return { motion, iterations, hasConverged: true };
  }
  return { motion, iterations, hasConverged: false };
}
function at(s: ActivitySamples, m: Volume<Float32Array>, motion: RigidMotion, scale: number): MotionSystem | undefined {
  return motionSystem(s, movedActivity(s, m, motion), scale);
}
function step(system: MotionSystem, { rotation: r }: RigidMotion, damping: number, variance: number) {
  const n = system.vector.length;
  const matrix = Float64Array.from(system.matrix);
  const vector = Float64Array.from(system.vector);
  const prior = variance / ((tune.rotSd * Math.PI) / 180) ** 2;
  const turn = [(r[7] - r[5]) / 2, (r[2] - r[6]) / 2, (r[3] - r[1]) / 2];
  for (let a = 0; a < 3; a++) { matrix[a * n + a] += prior; vector[a] -= prior * turn[a]; }
  for (let a = 0; a < motions; a++) matrix[a * n + a] *= 1 + damping;
  return solveSymmetric(matrix, vector);
}
