/**
 * Day and minute of a DICOM DT (PS3.5 6.2) or an ISO 8601 time, as people read them:
 * "2026-01-02 09:30"; of what has no time, what there is.
 */
export function dayAndMinute(time: string): string {
  return time
    .replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2}).*$/, '$1-$2-$3 $4:$5')
    .slice(0, 16)
    .replace('T', ' ');
}
