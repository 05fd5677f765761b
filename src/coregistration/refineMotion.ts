import { solveSymmetric } from '../numbers';
import { rotateBy } from '../volume';
import type { Vec3, Volume } from '../volume';
import type { MotionSamples } from './motionSamples';
import { movedSamples } from './movedSamples';
import { motionSystem, motionUnknowns } from './motionSystem';
import type { MotionSystem } from './motionSystem';
import type { RigidMotion } from './rigidMotion';
import { rotationVector } from './rotationVector';
import { typicalResidual } from './typicalResidual';

export interface RefineOptions {
  /** Settled when no point of a kidney moves further in a step, mm. */
  settledMm: number;
  /** Samples that noise makes go together: as many count as one. */
  samplesTogether: number;
}

export interface RefinedMotion {
  motion: RigidMotion;
  iterations: number;
  hasSettled: boolean;
  /** At the motion. */
  system: MotionSystem;
}

const mostIterations = 30;
/** From a kidney's centre to its poles, mm. */
const leverMm = 60;
/**
 * How far kidneys turn between sessions, standard deviation, degrees: a nearly round kidney says
 * little about its turn, and noise must not turn it.
 */
const usualTurnDegrees = 3;

/**
 * Moves and turns a kidney until the activity in and around it is that of the reference: robust
 * least squares by damped Gauss-Newton steps.
 *
 * @param moving of `cubicCoefficients`
 * @returns undefined where the images have nothing to hold on to
 */
export function refineMotion(
  samples: MotionSamples,
  moving: Volume<Float32Array>,
  start: RigidMotion,
  { settledMm, samplesTogether }: RefineOptions,
): RefinedMotion | undefined {
  let motion = start;
  let system = motionSystem(samples, movedSamples(samples, moving, start), Infinity);
  let damping = 1e-3;
  for (let iterations = 1; system && iterations <= mostIterations; iterations++) {
    const typical = typicalResidual(system.residuals, system.moved.isInside);
    const here = motionSystem(samples, system.moved, typical);
    const step = here && solveStep(here, motion, damping, samplesTogether * typical ** 2);
    if (!here || !step) {
      return undefined;
    }
    const next = stepped(motion, step);
    const there = motionSystem(samples, movedSamples(samples, moving, next), typical);
    const isBetter = there !== undefined && there.cost <= here.cost;
    if (isBetter) {
      motion = next;
    }
    system = isBetter ? there : here;
    damping = isBetter ? Math.max(1e-5, damping / 5) : damping * 8;
    if (stepMm(step) < settledMm) {
      return { motion, iterations, hasSettled: true, system };
    }
  }
  return system && { motion, iterations: mostIterations, hasSettled: false, system };
}

/** @param variance of a sample that counts alone */
function solveStep(
  { matrix, vector }: MotionSystem,
  { rotation }: RigidMotion,
  damping: number,
  variance: number,
): Float64Array | undefined {
  const size = vector.length;
  const damped = Float64Array.from(matrix);
  const right = Float64Array.from(vector);
  const limit = variance / ((usualTurnDegrees * Math.PI) / 180) ** 2;
  rotationVector(rotation).forEach((turn, axis) => {
    damped[axis * size + axis] += limit;
    right[axis] -= limit * turn;
  });
  for (let a = 0; a < motionUnknowns; a++) {
    damped[a * size + a] *= 1 + damping;
  }
  return solveSymmetric(damped, right);
}

function stepped(motion: RigidMotion, step: Float64Array): RigidMotion {
  return {
    rotation: rotateBy(motion.rotation, [step[0], step[1], step[2]]),
    pivot: motion.pivot,
    target: motion.target.map((v, axis) => v + step[3 + axis]) as Vec3,
  };
}

function stepMm(step: Float64Array): number {
  return Math.hypot(step[3], step[4], step[5]) + leverMm * Math.hypot(step[0], step[1], step[2]);
}
