import { coronalView } from '../../pictures/coronalView';
import type { Finding } from '../../quality';
import { massFindings } from '../../quality/massFindings';
import { biologyFindings } from '../../report/biologyFindings';
import { withStatements } from '../review/withStatements';
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
    const coronal =
      background &&
      coronalView(
        background,
        measurement.silhouettes,
        measurement.isEdited() ? measurement.automaticSilhouettes : undefined,
      );
    session.dose.report(report);
    session.picture.showCoronal(coronal);
    session.contours.describe({
      rows: measurement.rows(),
      edited: measurement.isEdited(),
      areReassessed: editedFindings !== undefined,
      findings: withStatements(
        [
          ...currentFindings({ findings, editedFindings, doseMaps, measured }),
          ...massFindings({ measured }),
          ...(report ? biologyFindings(report.kidneys, report.cycles) : []).map(
            (finding): Finding => ({ ...finding, code: 'DOSE_MAP' }),
          ),
        ],
        contours,
        session.store.get(),
      ),
    });
  } catch (error) {
    session.run.showError(toUserMessage(error));
  }
}
