import type { KineticModel, KnownHalfLife } from '../kinetics';
import type { KidneySide } from '../labels';
import type { SerialDoseSummary } from '../serial';
import type { HostContext } from '../viewer/host/hostTypes';
import { choicesOfCycle } from '../viewer/session/selectors/choicesOfCycle';
import type { KidneySession } from '../viewer/session/kidneySession';
import type { Vec3 } from '../volume/types';
import { followSerialChoices } from './followSerialChoices';

/** One choice at a time. */
export type SetKidneySerialChoicesOptions =
  /** Undefined: the automatic one. */
  | { side: KidneySide; model: KineticModel | undefined }
  | { side: KidneySide; timePoint: string; nudgeMm: Vec3 }
  | { voxelMethod: SerialDoseSummary['voxelMethod'] }
  | { kernelName: string | undefined }
  | { hasDensityFromCt: boolean }
  | { structures: string[] }
  | { knownHalfLives: Partial<Record<KidneySide, KnownHalfLife>> };

/** Takes a choice about the computation of a dose from time points; the dose follows. */
export function setKidneySerialChoices(
  context: HostContext,
  session: KidneySession,
  options: SetKidneySerialChoicesOptions,
): void {
  const { serialChoices, cycleNumber } = session.store.get();
  const { nudgesMm } = serialChoices;
  const ofCycle = choicesOfCycle(serialChoices, cycleNumber);
  if ('model' in options) {
    const models = { ...ofCycle.models, [options.side]: options.model };
    session.serial.chooseOfCycle(cycleNumber, { ...ofCycle, models });
  } else if ('knownHalfLives' in options) {
    session.serial.chooseOfCycle(cycleNumber, { ...ofCycle, ...options });
  } else if ('nudgeMm' in options) {
    const { timePoint, side, nudgeMm } = options;
    const ofPoint = { ...nudgesMm[timePoint], [side]: nudgeMm };
    session.serial.choose({ nudgesMm: { ...nudgesMm, [timePoint]: ofPoint } });
  } else {
    session.serial.choose(options);
    followSerialChoices(context, session, 'computed');
    return;
  }
  followSerialChoices(context, session);
}
