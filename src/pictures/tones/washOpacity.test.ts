import { washOpacity } from './washOpacity';

describe('washOpacity', () => {
  it.each([
    [0, 5, 0.5],
    [0.2, 5, 1],
    [6, 5, 0.3],
  ])(
    'threshold %d Gy, top %d Gy: ascending, clear below, full at the top',
    (least, top, opacity) => {
      const points = washOpacity(least, top, opacity);
      points.slice(1).forEach(({ value }, n) => expect(value).toBeGreaterThan(points[n].value));
      points.forEach((point) => expect(point.opacity).toBeLessThanOrEqual(opacity));
      expect(
        points.filter(({ value }) => value < least).every((point) => point.opacity === 0),
      ).toBe(true);
      expect(points.at(-1)!.opacity).toBe(opacity);
    },
  );
});
