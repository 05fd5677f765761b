import { labelCentroid } from '../labels';
import type { Vec3 } from '../volume';
import type { KidneySession, MovingSession } from './kidneySession';
import { searchActivity } from './searchActivity';

/** What the first place of a kidney rests on. */
export type RegistrationStart = 'contours' | 'shared-frame' | 'activity-search';

/**
 * First place of a kidney in another session: on the centre of its own contour there; where there
 * is none, the same place in a frame that both share; else where the activity looks alike.
 *
 * @param pivot centre of the reference's contour, LPS mm
 * @returns where the centre lies in the moving frame, LPS mm
 */
export function findStart(
  reference: KidneySession,
  moving: MovingSession,
  label: number,
  pivot: Vec3,
): { start: RegistrationStart; target: Vec3 } {
  const centre = moving.kidney && labelCentroid(moving.kidney, label);
  if (centre) {
    return { start: 'contours', target: centre };
  }
  const frame = reference.activity.frameOfReferenceUID;
  if (frame !== undefined && frame === moving.activity.frameOfReferenceUID) {
    return { start: 'shared-frame', target: pivot };
  }
  return { start: 'activity-search', target: searchActivity(reference, moving.activity, pivot) };
}
