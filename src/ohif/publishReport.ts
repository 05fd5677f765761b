import { computeDoseReport } from './computeDoseReport';
import { coronalView } from '../pictures/coronalView';
import { currentFindings } from './currentFindings';
import type { CurrentContours, KidneySession } from './kidneySession';
import { massFindings } from '../report/massFindings';
import { toUserMessage } from './toUserMessage';

/** Shows in the panel what was measured last. */
export function publishReport(session: KidneySession, current: CurrentContours): void {
  const { store } = session;
  const { result } = store.get();
  if (session.current !== current || !result) {
    return;
  }
  try {
    store.update({
      report: computeDoseReport(session, current),
      coronal: current.background && coronalView(current, current.background),
      result: {
        ...result,
        rows: current.measurement.rows(),
        edited: current.measurement.isEdited(),
        areReassessed: current.editedFindings !== undefined,
        findings: [...currentFindings(current), ...massFindings(current)],
      },
    });
  } catch (error) {
    store.update({ error: toUserMessage(error) });
  }
}
