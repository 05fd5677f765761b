import { downloadFile } from '../viewer/host/downloadFile';
import type { HostContext } from '../viewer/host/hostTypes';
import { keyImages } from '../viewer/report/keyImages';
import type { KidneySession } from '../viewer/session/kidneySession';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { requireReport } from '../viewer/report/requireReport';
import { toUserMessage } from '../viewer/session/toUserMessage';
// Not from the folder's index, which would bring the PDF library into the viewer's bundle.
import { reportFileName } from '../report/reportFileName';
import { toCsv } from '../report/toCsv';
import { toJson } from '../report/toJson';

export interface ExportKidneyReportOptions {
  format: 'csv' | 'json' | 'pdf';
}

/** Saves the numbers of the panel as a file; what was drawn last is measured first. */
export async function exportKidneyReport(
  context: HostContext,
  session: KidneySession,
  { format }: ExportKidneyReportOptions,
): Promise<void> {
  const { exporting, meter } = session;
  try {
    await refreshMeasurement(context, session);
    const report = requireReport(session);
    const name = reportFileName(report, format);
    if (format === 'csv') {
      downloadFile(toCsv(report), 'text/csv;charset=utf-8', name);
    } else if (format === 'json') {
      downloadFile(toJson(report), 'application/json', name);
    } else {
      const file = await meter.writePdf(report, keyImages(context, session));
      downloadFile(new Uint8Array(file), 'application/pdf', name);
    }
    exporting.saved(name);
  } catch (error) {
    exporting.fail(toUserMessage(error));
  }
}
