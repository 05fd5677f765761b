import type { CycleEntry, SessionEntry } from '../sessions';
import type { HostContext } from '../viewer/host/hostTypes';
import { chooseReconstruction } from '../viewer/serial/chooseReconstruction';
import type { KidneySession } from '../viewer/session/kidneySession';
import { toUserMessage } from '../viewer/session/toUserMessage';
import { followSerialChoices } from './followSerialChoices';

/** A time point and what was entered about it; a cycle to show, or what was entered about it. */
export type SetKidneyTimePointsOptions =
  | { timePoint: string; entry: SessionEntry }
  /** SOPInstanceUID of the first image of another reconstruction of the same acquisition. */
  | { timePoint: string; reconstruction: string }
  | { cycle: number; entry?: CycleEntry }
  /** Of the camera whose SPECT of that cycle are in counts. */
  | { cycle: number; sensitivityCpsPerMBq: number | undefined };

/**
 * Takes what the user switched or entered about time points and administrations; a dose that was
 * computed follows. What cannot be right is refused in the panel and changes nothing.
 */
export function setKidneyTimePoints(
  context: HostContext,
  session: KidneySession,
  options: SetKidneyTimePointsOptions,
): void {
  const { timePoints } = session;
  try {
    if ('reconstruction' in options) {
      chooseReconstruction(session, options.timePoint, options.reconstruction);
    } else if ('timePoint' in options) {
      timePoints.enterTimePoint(options.timePoint, options.entry);
    } else if ('sensitivityCpsPerMBq' in options) {
      timePoints.enterSensitivity(options.cycle, options.sensitivityCpsPerMBq);
    } else if (options.entry) {
      timePoints.enterCycle(options.cycle, options.entry);
    } else {
      timePoints.chooseCycle(options.cycle);
      // Those of another cycle.
      session.serial.showSteps([]);
      return;
    }
  } catch (error) {
    session.serial.fail(toUserMessage(error));
    return;
  }
  followSerialChoices(context, session);
}
