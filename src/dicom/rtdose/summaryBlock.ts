/**
 * The private block that carries how a serial dose was made (PS3.5 7.8.1): its creator reserves
 * (3005,10xx), of which one element is used; docs/dicom-conformance.md 3.
 */
export const summaryBlock = {
  group: '3005',
  creator: 'KIDNEY DOSIMETRY SERIAL DOSE 1',
  /** OB: a JSON object in ASCII (`SummaryEnvelope`), padded with a space. */
  element: '01',
} as const;

/** What the element holds: the summary, and which object and which pixels it is of. */
export interface SummaryEnvelope {
  sopInstanceUID: string;
  seriesInstanceUID: string;
  /** Of all pixels, as written. */
  largestGy: number;
  meanGy: number;
  /** `textChecksum` of the summary's JSON: a damaged letter does not pass for a number. */
  checksum: number;
  summary: unknown;
}
