import { computeDoseReport } from './computeDoseReport';
import { coronalView } from '../pictures/coronalView';
import { currentFindings } from './currentFindings';
import type { CurrentContours, KidneySession } from './kidneySession';
import { massFindings } from '../quality/massFindings';
import { toUserMessage } from './toUserMessage';

/** Shows in the panel what was measured last. */
export function publishReport(session: KidneySession, current: CurrentContours): void {
  const { store } = session;
  const { result } = store.get();
  const { background, measurement } = current;
  if (session.current !== current || !result) {
    return;
  }
  try {
    store.update({
      report: computeDoseReport(session, current),
      coronal:
        background &&
        coronalView(
          background,
          measurement.silhouettes,
          measurement.isEdited() ? measurement.automaticSilhouettes : undefined,
        ),
      result: {
        ...result,
        rows: measurement.rows(),
        edited: measurement.isEdited(),
        areReassessed: current.editedFindings !== undefined,
        findings: [...currentFindings(current), ...massFindings(current)],
      },
    });
  } catch (error) {
    store.update({ error: toUserMessage(error) });
  }
}
