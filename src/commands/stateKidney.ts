import type { KidneySide } from '../labels';
import type { KidneyStatement } from '../review';
import { publishReport } from '../viewer/report/publishReport';
import type { KidneySession } from '../viewer/session/kidneySession';

export interface StateKidneyOptions {
  side: KidneySide;
  /** Left out: the statement is taken back. */
  statement?: KidneyStatement;
}

/** Confirms what the images cannot tell of a kidney: that it is absent, or a transplant. */
export function stateKidney(session: KidneySession, { side, statement }: StateKidneyOptions): void {
  session.review.state(side, statement);
  publishReport(session);
}
