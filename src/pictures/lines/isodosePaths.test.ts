import { samplePlane } from '../plane/samplePlane';
import { isodosePaths } from './isodosePaths';

describe('isodosePaths', () => {
  // A coronal view, 1 mm a pixel, whose upper left corner lies at (-50, 10, 40).
  const plane = {
    widthPixels: 100,
    heightPixels: 80,
    canvasToPatient: ([x, y]: [number, number]) => [-50 + x, 10, 40 - y],
  };

  it('draws the line where the dose has its value, in canvas pixels', () => {
    // Falls with the distance from (0, 10, 0): 20 Gy - 1 Gy a mm.
    const doseAt = (x: number, y: number, z: number) => 20 - Math.hypot(x, y - 10, z);
    const [ten, thirty] = isodosePaths(samplePlane(plane, doseAt, 4), [10, 30]);
    const points = [...ten.path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) =>
      Math.hypot(Number(x) - 50, Number(y) - 40),
    );
    expect(points.length).toBeGreaterThan(20);
    points.forEach((radius) => expect(Math.abs(radius - 10)).toBeLessThan(0.35));
    // The uppermost crossing on the 4 pixel grid.
    expect(Math.abs(ten.labelAt![0] - 50)).toBeLessThan(4);
    expect(ten.labelAt![1]).toBeCloseTo(30, 0);
    expect(thirty).toEqual({ doseGy: 30, path: '', labelAt: undefined });
  });

  it('puts no label on another, and leaves out those that find no place', () => {
    const cone = (height: number) => (x: number, y: number, z: number) =>
      height - Math.hypot(x, y - 10, z);
    const doses = [2, 4, 6, 8, 10, 12, 14, 16];
    const placesOf = (samples: ReturnType<typeof samplePlane>) =>
      isodosePaths(samples, doses).flatMap(({ path, labelAt }) => {
        expect(path).not.toBe('');
        return labelAt ? [labelAt] : [];
      });
    const wide = placesOf(samplePlane(plane, cone(36), 2));
    const narrow = placesOf(samplePlane(plane, cone(20), 2));
    for (const places of [wide, narrow]) {
      places.forEach(([x, y], n) =>
        places
          .slice(0, n)
          .forEach(([otherX, otherY]) =>
            expect(Math.abs(x - otherX) >= 42 || Math.abs(y - otherY) >= 15).toBe(true),
          ),
      );
    }
    expect(narrow.length).toBeGreaterThan(1);
    expect(narrow.length).toBeLessThan(wide.length);
  });

  it('draws nothing where no dose is known', () => {
    const doseAt = (x: number) => (x < 0 ? Number.NaN : 5 - x);
    const [line] = isodosePaths(samplePlane(plane, doseAt, 4), [2]);
    expect(line.path).not.toBe('');
    // 2 Gy lie at x = 3, i.e. pixel 53; nothing at the border of the unknown half.
    [...line.path.matchAll(/[ML](-?[\d.]+) /g)].forEach(([, x]) =>
      expect(Number(x)).toBeCloseTo(53, 1),
    );
  });
});
