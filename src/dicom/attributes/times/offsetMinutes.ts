/**
 * Minutes of an offset such as "+0100" or "-08:00"; undefined for anything that is not an offset
 * (PS3.3 C.12.1.1.8: -1200 to +1400).
 */
export function offsetMinutes(text: string | undefined): number | undefined {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(text?.trim() ?? '');
  if (!parts) {
    return undefined;
  }
  const minutes = (Number(parts[2]) * 60 + Number(parts[3])) * (parts[1] === '-' ? -1 : 1);
  return minutes >= -720 && minutes <= 840 ? minutes : undefined;
}
