import { solveSymmetric } from '../numbers';
import type { Labelmap, Vec3, Volume } from '../volume';
import { resolutionNotFound } from './resolutionNotFound';
import { structureDerivatives } from './structureDerivatives';
import type { StructureDerivatives } from './structureDerivatives';
import { structureScene } from './structureScene';
import type { StructureScene } from './structureScene';

/** The resolution of a SPECT, measured on one filled structure of a phantom. */
export interface MeasuredResolution {
  /** Full width at half maximum, the voxels' own blur in it: `fwhmMm` of a camera's settings. */
  fwhmMm: number;
  /** Standard uncertainty, from what the fit leaves of the image; at least 0.05 mm. */
  uncertaintyMm: number;
  /** In the structure and around it, unit of the image. */
  concentration: number;
  background: number;
  /** From the contour to where the image has the structure, LPS mm. */
  shiftMm: Vec3;
  /** Root mean square of what the fit leaves, over concentration less background. */
  residual: number;
}

interface Fit {
  /** Concentration above the background. */
  contrast: number;
  background: number;
  /** Of the blur, mm2. */
  variance: number;
  shiftMm: Vec3;
}

/** Normal equations for contrast, background, variance and shift. */
interface System {
  matrix: Float64Array;
  vector: Float64Array;
  /** What the fit leaves of the image. */
  squares: number;
  count: number;
}

const perSigma = Math.sqrt(8 * Math.LN2);
/** Widths that are looked for, and the first guess, mm. */
const [narrowestMm, widestMm, guessMm] = [4, 30, 10];
/** How far around the structure its blur is followed, and how far it may lie off, mm. */
const aroundMm = 15;
const mostShiftMm = 8;
/** Blocks are fine for this width; a sharper image costs 0.1 mm of accuracy. */
const blocksForMm = 8;
const mostSteps = 30;
const settledMm = 0.005;
/** A shape that is not the contour's leaves more. */
const mostResidual = 0.15;
const leastUncertaintyMm = 0.05;

/**
 * Measures a SPECT's resolution on a structure of known shape: Gauss-Newton steps to the Gaussian
 * with which the contour, filled evenly, looks like the image; its concentration, background and
 * place are fitted too.
 *
 * @param activity any unit, with nothing but background within 20 mm of the structure
 * @param labelmap the structure, in the frame of the image
 * @throws NO_KIDNEY_ROI, TOO_LARGE, ACTIVITY_INVALID where the image does not show the structure
 */
export function measureResolution(
  activity: Volume<Float32Array>,
  labelmap: Labelmap,
  label: number,
): MeasuredResolution {
  const scene = structureScene(
    activity,
    { labelmap, label },
    { variance: (blocksForMm / perSigma) ** 2, aroundMm, roomMm: mostShiftMm + 2 },
  );
  let fit = firstFit(scene);
  for (let step = 0; step < mostSteps; step++) {
    const model = structureDerivatives(scene, fit.variance, fit.shiftMm);
    const system = normalEquations(scene, model, fit);
    const change = solveSymmetric(Float64Array.from(system.matrix), system.vector);
    if (!change) {
      throw resolutionNotFound('The image is even around it.');
    }
    const next = changed(fit, change);
    const moved = Math.hypot(...next.shiftMm.map((mm, axis) => mm - fit.shiftMm[axis]));
    const widened = Math.abs(widthOf(next) - widthOf(fit));
    fit = next;
    if (moved < settledMm && widened < settledMm) {
      return judged(scene, fit, system);
    }
  }
  throw resolutionNotFound(`No width between ${narrowestMm} and ${widestMm} mm fits it.`);
}

/** Concentration and background by the first guess of the width. */
function firstFit(scene: StructureScene): Fit {
  const fit: Fit = {
    contrast: 0,
    background: 0,
    variance: (guessMm / perSigma) ** 2,
    shiftMm: [0, 0, 0],
  };
  const { matrix, vector } = normalEquations(
    scene,
    structureDerivatives(scene, fit.variance, fit.shiftMm),
    fit,
  );
  const linear = Float64Array.from([matrix[0], matrix[1], matrix[6], matrix[7]]);
  const solution = solveSymmetric(linear, vector.slice(0, 2));
  if (!solution || !(solution[0] > 0)) {
    throw resolutionNotFound('The image has no more activity in it than around it.');
  }
  return { ...fit, contrast: solution[0], background: solution[1] };
}

function normalEquations(
  { values }: StructureScene,
  { values: shape, byVariance, byShift: [byX, byY, byZ] }: StructureDerivatives,
  { contrast, background }: Fit,
): System {
  const matrix = new Float64Array(36);
  const vector = new Float64Array(6);
  const row = new Float64Array(6);
  let squares = 0;
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    const left = values[at] - background - contrast * shape[at];
    row.set([shape[at], 1, contrast * byVariance[at]]);
    row.set([contrast * byX[at], contrast * byY[at], contrast * byZ[at]], 3);
    // Beyond the image or the blocks nothing is known.
    if (!Number.isFinite(left) || !row.every(Number.isFinite)) {
      continue;
    }
    for (let i = 0; i < 6; i++) {
      vector[i] += row[i] * left;
      for (let j = 0; j < 6; j++) {
        matrix[6 * i + j] += row[i] * row[j];
      }
    }
    squares += left * left;
    count++;
  }
  return { matrix, vector, squares, count };
}

/** The fit after a step; a step that is too wide goes part of the way. */
function changed(fit: Fit, [contrast, background, variance, ...shift]: Float64Array): Fit {
  const lowest = Math.max((narrowestMm / perSigma) ** 2, fit.variance / 2);
  const highest = Math.min((widestMm / perSigma) ** 2, fit.variance * 2);
  const shiftMm = fit.shiftMm.map((mm, axis) => mm + shift[axis]) as Vec3;
  if (Math.hypot(...shiftMm) > mostShiftMm) {
    throw resolutionNotFound(`The image has no such structure within ${mostShiftMm} mm of it.`);
  }
  return {
    contrast: fit.contrast + contrast,
    background: fit.background + background,
    variance: Math.min(highest, Math.max(lowest, fit.variance + variance)),
    shiftMm,
  };
}

function widthOf({ variance }: Fit): number {
  return perSigma * Math.sqrt(variance);
}

function judged(
  { part }: StructureScene,
  fit: Fit,
  { matrix, squares, count }: System,
): MeasuredResolution {
  const fwhmMm = widthOf(fit);
  const residual = Math.sqrt(squares / count) / fit.contrast;
  const atLimit = fwhmMm < narrowestMm + settledMm || fwhmMm > widestMm - settledMm;
  if (!(fit.contrast > 0) || atLimit) {
    throw resolutionNotFound(`No width between ${narrowestMm} and ${widestMm} mm fits it.`);
  }
  if (!(residual <= mostResidual)) {
    throw resolutionNotFound(
      `The blurred contour leaves ${(100 * residual).toFixed(0)} % of the image: it has another shape, or noise or neighbours are too strong.`,
    );
  }
  // Noise of a reconstruction goes together over about a width: as many voxels tell as one.
  const [x, y, z] = part.spacingMm;
  const together = Math.max(1, fwhmMm ** 3 / (x * y * z));
  const unit = Float64Array.from([0, 0, 1, 0, 0, 0]);
  const inverse = solveSymmetric(Float64Array.from(matrix), unit)?.[2] ?? Infinity;
  const ofVariance = Math.sqrt((squares / count) * together * inverse);
  const ofWidth = (perSigma * ofVariance) / (2 * Math.sqrt(fit.variance));
  return {
    fwhmMm,
    uncertaintyMm: Math.max(leastUncertaintyMm, ofWidth),
    concentration: fit.background + fit.contrast,
    background: fit.background,
    shiftMm: fit.shiftMm,
    residual,
  };
}
