/** Decimal string (DS, PS3.5 6.2): at most 16 characters. */
export function formatNumber(value: number): string {
  const plain = String(value);
  if (plain.length <= 16) {
    return plain;
  }
  for (let digits = 15; digits > 0; digits -= 1) {
    const text = Number(value.toPrecision(digits)).toString();
    if (text.length <= 16) {
      return text;
    }
  }
  return '0';
}
