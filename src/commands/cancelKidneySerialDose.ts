import type { KidneySession } from '../viewer/session/kidneySession';

/** Ends the computation of a dose from time points; what was contoured so far is kept. */
export function cancelKidneySerialDose(session: KidneySession): void {
  session.serial.cancel();
}
