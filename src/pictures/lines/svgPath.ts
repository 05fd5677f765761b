import type { Line } from './line';

/** Lines as SVG path data, rounded to a hundredth of their unit. */
export function svgPath(lines: readonly Line[]): string {
  return lines
    .map((line) => {
      const isClosed = line[0] === line.at(-2) && line[1] === line.at(-1);
      const points = Array.from(
        { length: line.length / 2 - (isClosed ? 1 : 0) },
        (_, n) => `${line[2 * n].toFixed(2)} ${line[2 * n + 1].toFixed(2)}`,
      );
      return `M${points.join('L')}${isClosed ? 'Z' : ''}`;
    })
    .join('');
}
