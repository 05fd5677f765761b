import { lieInOneFrame } from '../../serial/lieInOneFrame';
import type { SessionState } from '../sessionState';

/** Whether the dose of the cycle that is shown lies in the frame of the CT that is shown. */
export function isDoseOnShownCt({
  serialDoses,
  cycleNumber,
  contours,
}: Pick<SessionState, 'serialDoses' | 'cycleNumber' | 'contours'>): boolean {
  const dose = serialDoses[cycleNumber];
  return dose !== undefined && lieInOneFrame(dose.volume, contours?.ct.volume);
}
