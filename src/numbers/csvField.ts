/**
 * A field of comma-separated values (RFC 4180): numbers with six digits, a missing or infinite one
 * empty. A text that a spreadsheet would run as a formula is disarmed, whoever named it.
 */
export function csvField(value: string | number | undefined): string {
  if (typeof value !== 'string') {
    return Number.isFinite(value) ? String(Number(value!.toPrecision(6))) : '';
  }
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
