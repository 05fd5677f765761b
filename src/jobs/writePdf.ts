import type { KeyImage, KidneyDoseReport } from '../report';

export interface WritePdfInput {
  report: KidneyDoseReport;
  keyImages: KeyImage[];
}

/**
 * The report as a PDF file. The code that writes it is large and rarely needed, so it is loaded
 * with the first report.
 */
export async function writePdf({ report, keyImages }: WritePdfInput): Promise<Uint8Array> {
  const { toPdf } = await import('../report/pdf/toPdf');
  return toPdf(report, { keyImages });
}
