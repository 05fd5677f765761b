import type { Vec3 } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';
import type { AnatomySamples } from './anatomySamples';
import { nearestCells } from './nearestCells';
import { normalEquations, unknowns } from './normalEquations';
import type { Channel, NormalEquations } from './normalEquations';
import { rotateBy } from '../volume';
import type { Similarity } from './similarity';
import { solveSymmetric } from '../numbers';

export interface RefineOptions {
  iterations: number;
  /**
   * Weight of lung residuals against bone residuals, each in units of its own root mean square; 0
   * leaves lung out.
   */
  lungWeight: number;
  /**
   * The iteration stops when no point within 150 mm of the kidneys moves further than this in one
   * step, mm.
   */
  settledMm: number;
  /** Places that were found before. Where the iteration comes near one of them, it stops. */
  known?: readonly Similarity[];
}

/**
 * Patients' rotations (radians) and sizes (logarithm) vary by about this much: widths of the soft
 * limits on them.
 */
const rotationSpread = 0.2;
const scaleSpread = 0.1;
/** Weight of these limits against the mean squared residual. */
const priorStrength = 0.01;
const leverMm = 150;
/**
 * Where bones lie beside each other, robust weights make the steps several times too short, one
 * after the other in the same direction. So after each successful step the next is stretched by
 * more, up to a limit.
 */
const stretchGrowth = 1.6;
const mostStretch = 4;
/** A place closer than this to a known one is taken for the same, mm; 12 mm lost a bent patient. */
const arrivedMm = 8;

/**
 * Moves, rotates and scales the reference until its bones and lungs lie on the patient's: least
 * squares by damped Gauss-Newton steps, with robust weights that suppress what has no counterpart
 * (arms, contrast medium, missing vertebrae). Samples outside the scan are left out.
 */
export function refineSimilarity(
  patient: AnatomyMaps,
  samples: AnatomySamples,
  start: Similarity,
  options: RefineOptions,
): Similarity {
  const channels = makeChannels(patient, samples, start, options.lungWeight);
  const linearise = (at: Similarity): NormalEquations =>
    withLimits(normalEquations(patient, samples, at, channels), at);
  let current = start;
  let damping = 1e-2;
  let stretch = 1;
  let system = linearise(current);
  for (let step = 0; step < options.iterations; step++) {
    const delta = dampedStep(system, damping);
    if (!delta) {
      break;
    }
    const next = moved(
      current,
      delta.map((v) => stretch * v),
    );
    const nextSystem = linearise(next);
    if (nextSystem.cost < system.cost) {
      current = next;
      system = nextSystem;
      damping = Math.max(1e-4, damping / 5);
      stretch = Math.min(mostStretch, stretchGrowth * stretch);
    } else if (stretch > 1) {
      // The step itself has yet to be tried.
      stretch = 1;
      continue;
    } else {
      damping *= 10;
    }
    if (longestWay(delta) < options.settledMm || hasArrived(current, options.known)) {
      break;
    }
  }
  return current;
}

/** @returns undefined where the equations have no solution */
function dampedStep(
  { matrix, vector }: NormalEquations,
  damping: number,
): Float64Array | undefined {
  const damped = Float64Array.from(matrix);
  for (let d = 0; d < unknowns; d++) {
    damped[d * unknowns + d] *= 1 + damping;
  }
  return solveSymmetric(damped, vector);
}

/** How far a step moves a point within 150 mm of the kidneys at most, mm. */
function longestWay(delta: Float64Array): number {
  return Math.max(
    Math.hypot(delta[3], delta[4], delta[5]),
    leverMm * Math.hypot(delta[0], delta[1], delta[2]),
    leverMm * Math.abs(delta[6]),
  );
}

function hasArrived({ translation }: Similarity, known: readonly Similarity[] = []): boolean {
  return known.some(
    (place) => Math.hypot(...place.translation.map((v, axis) => v - translation[axis])) < arrivedMm,
  );
}

function moved({ rotation, scale, translation }: Similarity, delta: Float64Array): Similarity {
  return {
    rotation: rotateBy(rotation, [delta[0], delta[1], delta[2]]),
    scale: scale * Math.exp(delta[6]),
    translation: translation.map((v, axis) => v + delta[3 + axis]) as Vec3,
  };
}

/** Treating the rotation as a rotation vector is accurate enough up to 30 degrees. */
function withLimits(system: NormalEquations, { rotation: r, scale }: Similarity): NormalEquations {
  const limits: [number, number, number][] = [
    [0, (r[7] - r[5]) / 2, rotationSpread],
    [1, (r[2] - r[6]) / 2, rotationSpread],
    [2, (r[3] - r[1]) / 2, rotationSpread],
    [6, Math.log(scale), scaleSpread],
  ];
  const { matrix, vector } = system;
  let { cost } = system;
  for (const [a, value, spread] of limits) {
    const strength = priorStrength / (spread * spread);
    cost += 0.5 * strength * value * value;
    vector[a] -= strength * value;
    matrix[a * unknowns + a] += strength;
  }
  return { cost, matrix, vector };
}

function makeChannels(
  patient: AnatomyMaps,
  samples: AnatomySamples,
  start: Similarity,
  lungWeight: number,
): Channel[] {
  const bone: Channel = {
    values: patient.bone,
    wanted: samples.bone,
    gain: boneGain(patient, samples, start),
    unit: 1 / samples.boneRms,
    weight: 1,
  };
  if (lungWeight === 0 || samples.lungRms === 0) {
    return [bone];
  }
  const lung: Channel = {
    values: patient.lung,
    wanted: samples.lung,
    gain: 1,
    unit: 1 / samples.lungRms,
    weight: lungWeight,
  };
  return [bone, lung];
}

/** Factor that makes the patient's bone as dense as the reference's, within limits. */
function boneGain(patient: AnatomyMaps, samples: AnatomySamples, at: Similarity): number {
  const cells = nearestCells(patient, samples, at);
  let own = 0;
  let other = 0;
  for (let s = 0; s < samples.count; s++) {
    if (cells[s] >= 0) {
      own += samples.bone[s];
      other += patient.bone[cells[s]];
    }
  }
  return other > 0 ? Math.min(3, Math.max(1 / 3, own / other)) : 1;
}
