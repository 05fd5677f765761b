import type { KeyImage, KidneyDoseReport } from '../report';

export interface WritePdfInput {
  report: KidneyDoseReport;
  keyImages: KeyImage[];
}

/**
 * The report as a PDF file. Its writer is large and rarely needed: loaded with the first report.
 */
export async function writePdf({ report, keyImages }: WritePdfInput): Promise<Uint8Array> {
  const { toPdf } = await import('../report/pdf/toPdf');
  return toPdf(report, { keyImages });
}
