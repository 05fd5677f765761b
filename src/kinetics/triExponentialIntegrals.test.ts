import fc from 'fast-check';
import { fitTimeActivity } from './fitTimeActivity';
import { resultLength, solveTriExponential } from './solveTriExponential';
import { triExponentialIntegrals } from './triExponentialIntegrals';

/** Of 177Lu, h. */
const physicalHalfLifeHours = 6.647 * 24;
const physicalPerHour = Math.LN2 / physicalHalfLifeHours;

/** By the author's public solver: times, activities, k2, k3, integral. */
const vectors: [string, number[], number[], number, number, number][] = [
  [
    'a left kidney',
    [3.741111, 27.725278, 103.094167],
    [98.561432, 73.599408, 25.39568],
    -0.07294303,
    -0.00977301,
    7550.905234848482,
  ],
  [
    'a right kidney, whose fast part does not fall',
    [3.741111, 27.725278, 103.094167],
    [92.891448, 66.860492, 23.209494],
    0,
    -0.00969325,
    6782.422207566584,
  ],
  ['rising, then flat', [4, 24, 96], [40, 60, 30], -0.1956255, -0.00528206, 7485.957494061989],
  ['a late increase', [4, 24, 96], [50, 40, 45], -0.04599115, -0.001, 12927.799662606378],
  ['next to nothing at last', [4, 24, 96], [50, 20, 0.5], -0.18396504, -0.03198035, 1363.30625879],
  ['no change', [4, 24, 96], [10, 10, 10], -0.04866863, -0.001, 2818.8740719827797],
];

describe('the tri-exponential method of 2013', () => {
  it.each(vectors)('%s', (_, hours, activities, k2, k3, integral) => {
    const [d0, d1, d3] = activities.map(
      (value, n) => value * 2 ** (hours[n] / physicalHalfLifeHours),
    );
    const result = new Float64Array(resultLength);
    solveTriExponential(hours[0], hours[1], hours[2], d0, d1, d3, result);
    expect(result[1]).toBeCloseTo(k2, 6);
    expect(result[3]).toBeCloseTo(k3, 7);
    const points = hours.map((time, n) => ({ hours: time, activity: activities[n] }));
    const { chosen } = fitTimeActivity(points, { physicalHalfLifeHours, model: 'tri-exponential' });
    expect(Math.abs(chosen.timeIntegratedActivity / integral - 1)).toBeLessThan(1e-8);
    const images = activities.map((value) => Float32Array.of(value, 0, value)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const times = hours as [number, number, number];
    const voxels = triExponentialIntegrals(images, times, physicalPerHour);
    expect(Math.abs(voxels[2] / integral - 1)).toBeLessThan(1e-6);
    expect(voxels[1]).toBe(0);
  });

  it('never gives less than nothing, or more than lasting activity', () => {
    const value = fc.float({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const [integral] = triExponentialIntegrals(
          [Float32Array.of(a), Float32Array.of(b), Float32Array.of(c)],
          [4, 24, 96],
          physicalPerHour,
        );
        expect(integral).toBeGreaterThanOrEqual(0);
        // The most that can be: the largest value, corrected for decay, decaying from the start.
        const most = Math.max(a, b, c) * 2 ** (96 / physicalHalfLifeHours) * 1.2;
        expect(integral).toBeLessThanOrEqual(most / physicalPerHour + 1e-30);
      }),
    );
  });

  it('tells how far it is, and can be stopped', () => {
    const image = new Float32Array(600_000).fill(1);
    const shares: number[] = [];
    triExponentialIntegrals([image, image, image], [4, 24, 96], physicalPerHour, (share) =>
      shares.push(share),
    );
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(1);
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() =>
      triExponentialIntegrals([image, image, image], [4, 24, 96], physicalPerHour, stop),
    ).toThrow('stopped');
  });

  it('refuses images of different size and times out of order', () => {
    const image = new Float32Array(2);
    for (const [images, hours] of [
      [
        [image, image, new Float32Array(3)],
        [4, 24, 96],
      ],
      [
        [image, image, image],
        [24, 4, 96],
      ],
    ] as [[Float32Array, Float32Array, Float32Array], [number, number, number]][]) {
      expect(() => triExponentialIntegrals(images, hours, physicalPerHour)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
  });
});
