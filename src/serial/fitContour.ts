import { fitContourToActivity } from '../coregistration';
import { concerned } from './followedOrgan';
import type { FollowedOrgan } from './followedOrgan';
import type { FittedContour } from './kidneyPlacement';
import type { SerialTimePoint } from './serialDoseInput';

/**
 * The contour of one kidney on the image of its session. Breathing parts a CT from its SPECT, so it
 * is moved along z to where the image is brightest, at most 10 mm.
 * @returns undefined where the session has no contour of this kidney
 */
export function fitContour(
  organ: FollowedOrgan,
  { kidneys, activity, about }: SerialTimePoint,
): FittedContour | undefined {
  const { label } = organ;
  if (!kidneys?.data.includes(label)) {
    return undefined;
  }
  const { shiftMm, uncertaintyMm, findings } = fitContourToActivity(activity, kidneys, label);
  const wasFitted = uncertaintyMm > 0;
  return {
    kidneys,
    shiftMm,
    ...(wasFitted && { uncertaintyMm }),
    findings: findings.map((finding) => ({ ...finding, ...concerned(organ), timePoint: about.id })),
  };
}
