/**
 * A line as a terminal may show it: names of hostile files and texts in them do not steer it,
 * change its title, or begin a line of their own.
 */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
}
