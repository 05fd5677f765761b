import type { Vec3 } from '../volume';
import type { CoregistrationFinding } from './coregistrationFinding';
import type { RegistrationStart } from './findStart';
import type { MotionQuality } from './motionQuality';
import type { RefinedRegistration } from './refineInStages';
import type { RigidMotion } from './rigidMotion';
import { rotationVector } from './rotationVector';

/** No kidney moves further between CT contours and SPECT, or turns more between sessions. */
const mostShiftMm = 30;
const mostTurnDegrees = 15;
/** Beyond this the contours and the SPECT say different things: somebody should look, mm. */
const notedShiftMm = 5;
const leastCorrelation = 0.8;
const worthlessCorrelation = 0.5;
const mostUncertaintyMm = 1;
const leastCoveredShare = 0.9;

const keptPlace: Record<RegistrationStart, string> = {
  contours: 'the place that the contours give',
  'shared-frame': 'the same place in the shared frame of reference',
  'activity-search': 'the place where the activity looks most alike',
};

export interface JudgedMotion {
  /** The place to use. */
  motion: RigidMotion;
  /** There; where the SPECTs led astray, at the place that is not believed. */
  quality?: MotionQuality;
  findings: CoregistrationFinding[];
}

/**
 * Whether the place that the SPECTs led to is to be believed. Where it is not, the start is used;
 * so it is, without a finding, where the SPECTs agree best at the start itself.
 */
export function judgeMotion(
  start: RigidMotion,
  startFrom: RegistrationStart,
  refined: RefinedRegistration | undefined,
): JudgedMotion {
  const best = refined && bestOf(start, refined);
  const findings = startFindings(startFrom);
  const refusal = refusalOf(start, best);
  if (!best || refusal !== undefined) {
    const text = `${refusal ?? 'The SPECTs show nothing to hold on to'}; ${keptPlace[startFrom]} was used. Check the kidney in the comparison view and move it by hand if needed.`;
    findings.push({ code: 'REGISTRATION_FAILED', text });
    return { motion: start, quality: best?.quality, findings };
  }
  const { motion, quality } = best;
  const shift = distance(motion.target, start.target);
  if (startFrom === 'contours' && shift > notedShiftMm) {
    findings.push({
      code: 'REGISTRATION_FAR_FROM_CONTOURS',
      text: `The SPECTs put the kidney ${shift.toFixed(1)} mm away from where the contours of the two CTs put it; more than ${notedShiftMm} mm can be breathing, or a contour that needs a look.`,
    });
  }
  if (quality.correlation < leastCorrelation || quality.shiftUncertaintyMm > mostUncertaintyMm) {
    findings.push({
      code: 'REGISTRATION_UNSURE',
      text: `The SPECTs agree little around the kidney (correlation ${quality.correlation.toFixed(2)}, its place known to ${quality.shiftUncertaintyMm.toFixed(1)} mm): look at the comparison view.`,
    });
  }
  if (quality.coveredShare < leastCoveredShare) {
    findings.push({
      code: 'KIDNEY_CUT_OFF',
      text: `Only ${(100 * quality.coveredShare).toFixed(0)} % of the kidney with its surroundings lies in the SPECT of the other session.`,
    });
  }
  return { motion, quality, findings };
}

/** A start where the SPECTs agree well, and better than where they led, needs no other place. */
function bestOf(
  start: RigidMotion,
  { motion, quality }: RefinedRegistration,
): { motion: RigidMotion; quality: MotionQuality } {
  const { correlation, correlationAtStart } = quality;
  return correlationAtStart > Math.max(correlation, leastCorrelation)
    ? { motion: start, quality: { ...quality, correlation: correlationAtStart } }
    : { motion, quality };
}

function startFindings(startFrom: RegistrationStart): CoregistrationFinding[] {
  if (startFrom === 'contours') {
    return [];
  }
  const text =
    startFrom === 'shared-frame'
      ? 'The other session has no contour of this kidney: it was looked for near the same place of the frame of reference that both share.'
      : 'The other session has no contour of this kidney and another frame of reference: it was looked for by its activity alone.';
  return [{ code: 'REGISTRATION_WITHOUT_CONTOUR', text }];
}

/** Why a place is not believed, as the beginning of a sentence. */
function refusalOf(
  start: RigidMotion,
  found: { motion: RigidMotion; quality: MotionQuality } | undefined,
): string | undefined {
  if (!found) {
    return undefined;
  }
  const { motion, quality } = found;
  const shift = distance(motion.target, start.target);
  const turn = (Math.hypot(...rotationVector(motion.rotation)) * 180) / Math.PI;
  if (!(shift <= mostShiftMm && turn <= mostTurnDegrees)) {
    return `The SPECTs would move the kidney by ${shift.toFixed(0)} mm and turn it by ${turn.toFixed(0)} degrees, more than kidneys do`;
  }
  if (!(quality.correlation >= Math.max(quality.correlationAtStart, worthlessCorrelation))) {
    return 'The SPECTs agree nowhere near';
  }
  return undefined;
}

function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(...a.map((v, axis) => v - b[axis]));
}
