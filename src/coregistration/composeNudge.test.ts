import fc from 'fast-check';
import { rotateBy, transformPoint } from '../volume';
import type { Vec3 } from '../volume';
import { composeNudge } from './composeNudge';
import { motionMatrix } from './motionMatrix';

const triple = fc.tuple(
  fc.double({ min: -30, max: 30, noNaN: true }),
  fc.double({ min: -30, max: 30, noNaN: true }),
  fc.double({ min: -30, max: 30, noNaN: true }),
);

describe('composeNudge', () => {
  it('shows at p + shift what was shown at p', () => {
    fc.assert(
      fc.property(triple, triple, triple, (turn, shift, p) => {
        const rotation = rotateBy([1, 0, 0, 0, 1, 0, 0, 0, 1], turn.map((v) => v / 100) as Vec3);
        const transform = motionMatrix({ rotation, pivot: [1, 2, 3], target: [9, -4, 60] });
        const nudged = composeNudge(transform, shift);
        const there = transformPoint(nudged, p.map((v, n) => v + shift[n]) as Vec3);
        transformPoint(transform, p).forEach((v, n) => expect(there[n]).toBeCloseTo(v, 9));
      }),
      { endOnFailure: true },
    );
  });

  it('is undone by the opposite nudge', () => {
    const transform = motionMatrix({
      rotation: rotateBy([1, 0, 0, 0, 1, 0, 0, 0, 1], [0.1, 0.2, 0.3]),
      pivot: [0, 0, 0],
      target: [5, 6, 7],
    });
    const back = composeNudge(composeNudge(transform, [1, -2, 3]), [-1, 2, -3]);
    back.forEach((v, n) => expect(v).toBeCloseTo(transform[n], 12));
  });
});
