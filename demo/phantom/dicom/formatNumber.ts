/** Decimal string (DS, PS3.5 6.2): at most 16 characters, with as many digits as these hold. */
export function formatNumber(value: number): string {
  for (let digits = 17; digits > 1; digits -= 1) {
    const plain = String(Number(value.toPrecision(digits)));
    const scientific = value.toExponential(digits - 1);
    const text = plain.length <= 16 ? plain : scientific;
    if (text.length <= 16) {
      return text;
    }
  }
  return value.toExponential(0);
}
