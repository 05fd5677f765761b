import type { Affine, Vec3 } from '../volume';
import type { CoregistrationFinding } from './coregistrationFinding';
import { findStart } from './findStart';
import type { RegistrationStart } from './findStart';
import { judgeMotion } from './judgeMotion';
import type { KidneySession, MovingSession } from './kidneySession';
import { kidneyCentre } from './kidneyCentre';
import { motionMatrix } from './motionMatrix';
import type { MotionQuality } from './motionQuality';
import { refineInStages } from './refineInStages';
import type { RigidMotion } from './rigidMotion';
import { rotationVector } from './rotationVector';

export interface RegisterKidneyInput {
  reference: KidneySession;
  moving: MovingSession;
  /** Of the kidney, in both sessions. */
  label: number;
}

/** Where a kidney of the reference session lies in another one. */
export interface KidneyRegistration {
  /** LPS mm of the reference's frame to LPS mm of the moving one's; rigid. */
  transform: Affine;
  /** The same before the SPECTs were looked at. */
  startTransform: Affine;
  start: RegistrationStart;
  /** False where the start was kept: no better place was found, or none to be believed. */
  isRefined: boolean;
  /** From the centre of the reference's contour to the same point of the other session, LPS mm. */
  shiftMm: Vec3;
  /** From where the start puts the kidney's centre to where the SPECTs do, LPS mm. */
  shiftFromStartMm: Vec3;
  /** About x, y, z (rotation vector). */
  rotationDegrees: Vec3;
  /** Left out where the SPECTs show nothing to hold on to; else as `judgeMotion` has it. */
  quality?: MotionQuality;
  iterations: number;
  findings: CoregistrationFinding[];
}

const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/**
 * Lays a kidney of one session on the same kidney of another: from the centres of its contours to
 * the place where the SPECTs agree, whatever the activity did in between. Contours of the CT alone
 * leave 5 to 6 mm at the poles, since the breath moves kidneys between CT and SPECT.
 *
 * @returns `isRefined` false where the SPECTs agree best at the start; with a finding where they
 *   lead nowhere or too far
 * @throws NO_KIDNEY_ROI without a contour in the reference, LABELMAP_MISMATCH where it lies outside
 *   the SPECT, ACTIVITY_INVALID where an image has no numbers there
 */
export function registerKidney({
  reference,
  moving,
  label,
}: RegisterKidneyInput): KidneyRegistration {
  const pivot = kidneyCentre(reference.kidney, label);
  const { start, target } = findStart(reference, moving, label, pivot);
  const startMotion: RigidMotion = { rotation: identity, pivot, target };
  const refined = refineInStages(reference, moving.activity, label, startMotion);
  const { motion, quality, findings } = judgeMotion(startMotion, start, refined);
  return {
    transform: motionMatrix(motion),
    startTransform: motionMatrix(startMotion),
    start,
    isRefined: motion !== startMotion,
    shiftMm: motion.target.map((v, axis) => v - pivot[axis]) as Vec3,
    shiftFromStartMm: motion.target.map((v, axis) => v - target[axis]) as Vec3,
    rotationDegrees: rotationVector(motion.rotation).map((v) => (v * 180) / Math.PI) as Vec3,
    quality,
    iterations: refined?.iterations ?? 0,
    findings,
  };
}
