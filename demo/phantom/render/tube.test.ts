import { tube } from './tube';

describe('tube', () => {
  const straight = tube([
    [0, 0, 0, 5],
    [0, 0, 100, 5],
  ]);

  it('is a cylinder between its ends and a half sphere beyond', () => {
    expect(straight.cut(50)?.distance(8, 0, 8, 0)).toBeCloseTo(3, 10);
    expect(straight.cut(50)?.distance(0, 4, 0, 4)).toBeCloseTo(-1, 10);
    expect(straight.cut(104)?.distance(0, 0, 0, 0)).toBeCloseTo(-1, 10);
    expect(straight.cut(120)).toBeUndefined();
  });

  it('tapers along its length', () => {
    const cone = tube([
      [0, 0, 0, 4],
      [0, 0, 100, 8],
    ]);
    expect(cone.cut(50)?.distance(7, 0, 7, 0)).toBeCloseTo(1, 10);
  });

  it('stretches along z without moving', () => {
    const flat = tube(
      [
        [0, 0, 0, 4],
        [50, 0, 0, 4],
      ],
      { zStretch: 2 },
    );
    expect(flat.cut(8)?.distance(25, 0, 25, 0)).toBeCloseTo(0, 10);
    expect(flat.cut(0)?.distance(25, 4, 25, 4)).toBeCloseTo(0, 10);
  });

  it('keeps only what lies in front of a level', () => {
    const gas = tube(
      [
        [0, 0, 0, 10],
        [100, 0, 0, 10],
      ],
      { inFrontOfMm: -4 },
    );
    expect(gas.cut(0)?.distance(50, -6, 50, -6)).toBeCloseTo(-2, 10);
    expect(gas.cut(0)?.distance(50, 0, 50, 0)).toBeCloseTo(4, 10);
  });
});
