import { coronalView } from '../../ohif/coronalView';
import { massFindings } from '../../ohif/massFindings';
import type { KidneySession } from '../session/kidneySession';
import { toUserMessage } from '../session/toUserMessage';
import { computeDoseReport } from './computeDoseReport';
import { currentFindings } from './currentFindings';

/** Shows in the panel what was measured last. */
export function publishReport(session: KidneySession): void {
  const { contours, editedFindings, doseMaps, measured, background } = session.store.get();
  if (!contours) {
    return;
  }
  const { measurement, findings } = contours;
  try {
    const report = computeDoseReport(session, contours);
    const coronal = background && coronalView(contours, background);
    session.dose.report(report);
    session.picture.showCoronal(coronal);
    session.contours.describe({
      rows: measurement.rows(),
      edited: measurement.isEdited(),
      areReassessed: editedFindings !== undefined,
      findings: [
        ...currentFindings({ findings, editedFindings, doseMaps, measured }),
        ...massFindings({ measured }),
      ],
    });
  } catch (error) {
    session.run.showError(toUserMessage(error));
  }
}
