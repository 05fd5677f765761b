import fc from 'fast-check';
import { isoLines } from './isoLines';
import { joinSegments } from './joinSegments';

/** Every segment as text, whichever way round. */
function pieces(lines: readonly (readonly number[])[]): string[] {
  return lines
    .flatMap((line) =>
      Array.from({ length: line.length / 2 - 1 }, (_, n) =>
        [line.slice(2 * n, 2 * n + 2).join(), line.slice(2 * n + 2, 2 * n + 4).join()]
          .sort()
          .join(' '),
      ),
    )
    .sort();
}

describe('joinSegments', () => {
  it('closes a ring, whichever way its segments run', () => {
    const [ring, ...others] = joinSegments([0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1]);
    expect(others).toEqual([]);
    expect(ring).toEqual([0, 0, 1, 0, 1, 1, 0, 1, 0, 0]);
  });

  it('follows an open line to both ends, from whatever piece of it comes first', () => {
    expect(joinSegments([2, 0, 3, 0, 1, 0, 2, 0, 3, 0, 4, 1])).toEqual([[1, 0, 2, 0, 3, 0, 4, 1]]);
  });

  it('keeps lines apart that do not touch', () => {
    expect(joinSegments([0, 0, 1, 0, 5, 5, 6, 5])).toEqual([
      [0, 0, 1, 0],
      [5, 5, 6, 5],
    ]);
    expect(joinSegments([])).toEqual([]);
  });

  it('makes closed lines of the outlines of any mask, and loses no piece', () => {
    const inner = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(inner, (inside) => {
        // 6 x 5 pixels with an empty border.
        const mask = new Uint8Array(8 * 7);
        inside.forEach((value, n) => {
          mask[(n % 6) + 1 + 8 * (Math.floor(n / 6) + 1)] = value ? 1 : 0;
        });
        const segments = isoLines(mask, 8, 7, 0.5);
        const lines = joinSegments(segments);
        for (const line of lines) {
          expect(line.slice(-2)).toEqual(line.slice(0, 2));
        }
        const each = Array.from({ length: segments.length / 4 }, (_, n) =>
          segments.slice(4 * n, 4 * n + 4),
        );
        expect(pieces(lines)).toEqual(pieces(each));
      }),
      { endOnFailure: true },
    );
  });
});
