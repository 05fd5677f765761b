/** A DICOM date (PS3.5 6.2, DA), 20260102, as the day of ISO 8601; anything else as it is. */
export function isoDay(date: string): string {
  return date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}
