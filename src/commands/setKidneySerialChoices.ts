import type { KineticModel, KnownHalfLife } from '../kinetics';
import type { KidneySide } from '../labels';
import type { SerialDoseSummary } from '../serial';
import type { HostContext } from '../viewer/host/hostTypes';
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
  | { knownHalfLives: Partial<Record<KidneySide, KnownHalfLife>> };

/** Takes a choice about the computation of a dose from time points; the dose follows. */
export function setKidneySerialChoices(
  context: HostContext,
  session: KidneySession,
  options: SetKidneySerialChoicesOptions,
): void {
  const { models, nudgesMm } = session.store.get().serialChoices;
  if ('model' in options) {
    session.serial.choose({ models: { ...models, [options.side]: options.model } });
  } else if ('nudgeMm' in options) {
    const { timePoint, side, nudgeMm } = options;
    const ofPoint = { ...nudgesMm[timePoint], [side]: nudgeMm };
    session.serial.choose({ nudgesMm: { ...nudgesMm, [timePoint]: ofPoint } });
  } else {
    session.serial.choose(options);
  }
  followSerialChoices(context, session);
}
