import { landmarkPairs, makeMotionSet } from '../index';

describe('makeMotionSet', () => {
  it('starts with SPECTs on their CT, kidneys 5 mm along z and 2 degrees off the body', () => {
    const [first] = makeMotionSet({ small: true });
    expect(first.name).toBe('male, SPECT on its CT');
    const [a, b, c] = first.sessions;
    for (const { truth } of [a, b, c]) {
      expect(Math.hypot(...truth.breathingMm)).toBe(0);
    }
    const pairs = landmarkPairs(b, c);
    expect(pairs.map(({ side }) => side)).toEqual([
      ...Array.from({ length: 6 }, () => 'right'),
      ...Array.from({ length: 6 }, () => 'left'),
    ]);
    const distances = pairs.map(({ fromMm, toMm }) =>
      Math.hypot(...fromMm.map((mm, axis) => toMm[axis] - mm)),
    );
    // Two motions of 4 mm and 5 mm each, and the turns of the body 80 mm from its axis.
    expect(Math.max(...distances)).toBeLessThan(2 * (4 + 5 + 4));
    expect(Math.max(...distances)).toBeGreaterThan(3);
  });
});
