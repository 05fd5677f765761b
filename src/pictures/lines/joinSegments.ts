import type { Line } from './line';

/**
 * Joins segments into lines, so that dashes continue and a drawing has few parts. Segments are
 * connected where their ends are the same numbers, in either direction; at most two may meet at a
 * point.
 * @param segments x0, y0, x1, y1 of each one after the other, as `isoLines` gives them
 */
export function joinSegments(segments: readonly number[]): Line[] {
  const ends = segmentsByEnd(segments);
  const isJoined = new Uint8Array(segments.length / 4);
  /** The points that follow a given point, segment by segment, to the line's end. */
  const follow = (x: number, y: number): Line => {
    const line: Line = [];
    for (;;) {
      const next = ends.get(keyOf(x, y))?.find((n) => isJoined[n] === 0);
      if (next === undefined) {
        return line;
      }
      isJoined[next] = 1;
      const [x0, y0, x1, y1] = segments.slice(4 * next, 4 * next + 4);
      [x, y] = x === x0 && y === y0 ? [x1, y1] : [x0, y0];
      line.push(x, y);
    }
  };
  const lines: Line[] = [];
  for (let n = 0; n < isJoined.length; n++) {
    if (isJoined[n] === 0) {
      const [x, y] = segments.slice(4 * n, 4 * n + 2);
      const after = follow(x, y);
      // An open line may also continue from the other end of the segment that came first.
      lines.push([...reversed(follow(x, y)), x, y, ...after]);
    }
  }
  return lines;
}

function segmentsByEnd(segments: readonly number[]): Map<string, number[]> {
  const ends = new Map<string, number[]>();
  for (let at = 0; at < segments.length; at += 2) {
    const key = keyOf(segments[at], segments[at + 1]);
    ends.set(key, [...(ends.get(key) ?? []), Math.floor(at / 4)]);
  }
  return ends;
}

function keyOf(x: number, y: number): string {
  return `${x} ${y}`;
}

function reversed(line: Line): Line {
  const points: Line = [];
  for (let n = line.length - 2; n >= 0; n -= 2) {
    points.push(line[n], line[n + 1]);
  }
  return points;
}
