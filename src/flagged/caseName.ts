/** A name that tells nothing of the patient: 8 random hexadecimal digits. */
export function caseName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return `case-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
