import type { Line } from './line';

/** Cuts a line into dashes of `dash` with gaps of `gap` between them, in the line's unit. */
export function dashLine(line: Line, dash: number, gap: number): Line[] {
  const dashes: Line[] = [];
  let isDrawn = true;
  let left = dash;
  let current: Line = line.slice(0, 2);
  for (let n = 0; n + 3 < line.length; n += 2) {
    const [x0, y0, x1, y1] = line.slice(n, n + 4);
    const length = Math.hypot(x1 - x0, y1 - y0);
    let done = 0;
    while (length - done > left) {
      done += left;
      const point = [x0 + ((x1 - x0) * done) / length, y0 + ((y1 - y0) * done) / length];
      if (isDrawn) {
        dashes.push([...current, ...point]);
      }
      isDrawn = !isDrawn;
      left = isDrawn ? dash : gap;
      current = point;
    }
    left -= length - done;
    current.push(x1, y1);
  }
  return isDrawn && current.length > 2 ? [...dashes, current] : dashes;
}
