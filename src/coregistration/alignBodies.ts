import { indexToPatient } from '../volume';
import type { Affine, Vec3, Volume } from '../volume';
import type { CtVolume } from '../volume/types';
import { bestCellShift } from './bestCellShift';
import { bodyImage } from './bodyImage';
import { bodySamples } from './bodySamples';
import type { CoregistrationFinding } from './coregistrationFinding';
import { cubicCoefficients } from './cubicCoefficients';
import { latticeMeans } from './latticeMeans';
import { motionMatrix } from './motionMatrix';
import { motionQuality } from './motionQuality';
import { movedSamples } from './movedSamples';
import { refineMotion } from './refineMotion';
import type { RigidMotion } from './rigidMotion';
import { rotationVector } from './rotationVector';

/** Where the body of one CT lies in another one. */
export interface BodyAlignment {
  /** LPS mm of the first CT's frame to LPS mm of the second's; rigid. */
  transform: Affine;
  /** Of the two CTs on each other, 1 at best; 0 where they were not laid on each other. */
  correlation: number;
  /** False where the transform is the identity for want of a better one. */
  isAligned: boolean;
  findings: CoregistrationFinding[];
}

/** Blocks of the CTs, mm, and their smoothing; cells of the first search. */
const blockMm = 6;
const sigmaMm = 6;
const cellMm = 24;
const mostSamples = 12000;
const settledMm = 0.1;
/** What differs between two CTs of a body is not noise: neighbours go together widely. */
const samplesTogether = 30;
const leastCorrelation = 0.7;
/** A patient who lies turned by more was not laid on himself, radians. */
const mostTurn = 0.3;
const identity: Affine = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/**
 * Lays the body of one CT on that of another, to look at them side by side; kidneys move against
 * the body, and `registerKidney` follows them. All shifts are tried on coarse cells, then
 * Gauss-Newton steps refine shift and turn.
 *
 * @param reference HU
 * @param moving HU, of the same patient in any frame of reference
 * @throws IMPLAUSIBLE_GEOMETRY if a scan is larger than any patient
 */
export function alignBodies(reference: CtVolume, moving: CtVolume): BodyAlignment {
  const body = bodyImage(reference, blockMm, sigmaMm);
  const other = bodyImage(moving, blockMm, sigmaMm);
  const start = coarseMotion(body, other);
  const samples = bodySamples(body, mostSamples);
  const coefficients = cubicCoefficients(other);
  const refined = refineMotion(samples, coefficients, start, { settledMm, samplesTogether });
  const atStart = movedSamples(samples, coefficients, start);
  const quality = refined && motionQuality(samples, atStart, refined.system, samplesTogether);
  if (!refined || !quality || !isLikely(refined.motion, quality.correlation)) {
    const text =
      'The bodies of the two CTs could not be laid on each other: they are shown by their own coordinates.';
    const findings: CoregistrationFinding[] = [{ code: 'BODIES_NOT_ALIGNED', text }];
    return { transform: identity, correlation: 0, isAligned: false, findings };
  }
  const { correlation } = quality;
  return { transform: motionMatrix(refined.motion), correlation, isAligned: true, findings: [] };
}

function isLikely({ rotation }: RigidMotion, correlation: number): boolean {
  return correlation >= leastCorrelation && Math.hypot(...rotationVector(rotation)) <= mostTurn;
}

/** By all shifts of coarse cells, about the middle of the reference. */
function coarseMotion(body: Volume<Float32Array>, other: Volume<Float32Array>): RigidMotion {
  const pattern = latticeMeans(body, cellMm);
  const image = latticeMeans(other, cellMm);
  const shift = bestCellShift(pattern, image);
  const pivot = indexToPatient(body, body.dimensions.map((n) => (n - 1) / 2) as Vec3);
  const target = pivot.map(
    (v, axis) =>
      v +
      image.imagePositionPatient[axis] -
      pattern.imagePositionPatient[axis] +
      cellMm * shift[axis],
  ) as Vec3;
  return { rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1], pivot, target };
}
