/**
 * A number that a person typed. The other of point and comma is taken as the decimal point, too,
 * but not where it may part thousands: "7.400" in German, "7,400" in English.
 * @param decimalPoint of the person's language
 * @returns NaN where it is none, or may be two
 */
export function parseNumber(text: string, decimalPoint: string): number {
  const trimmed = text.trim();
  const other = decimalPoint === ',' ? '.' : ',';
  const [, afterOther] = trimmed.split(other);
  const isAmbiguous = afterOther !== undefined && /^\d{3}$/.test(afterOther);
  return trimmed === '' || isAmbiguous ? NaN : Number(trimmed.replace(/[.,]/, '.'));
}
