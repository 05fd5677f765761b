import type { KidneyCycle } from './kidneyNumbers';
import { quantities } from './quantities';
import { recoveredDoseGy } from './recoveredDoseGy';

const cycle = (cycleIndex: number, meanDoseGy: number, doseFactor?: number): KidneyCycle => ({
  cycleIndex,
  meanDoseGy,
  course: {
    model: 'mono-exponential',
    timeIntegratedActivityMBqH: 5000,
    effectiveHalfLifeHours: 50,
    extrapolatedShare: 0.25,
    relativeScatter: 0.01,
    timePoints: [],
    ...(doseFactor && { recovery: { doseFactor, recoveryCoefficient: 0.78, fwhmMm: 10.5 } }),
  },
});

describe('recoveredDoseGy', () => {
  it('adds the recovered doses of the cycles', () => {
    expect(recoveredDoseGy([cycle(0, 3, 1.25)])).toBeCloseTo(3.75, 9);
    expect(recoveredDoseGy([cycle(0, 3, 1.25), cycle(1, 2, 1.3)])).toBeCloseTo(6.35, 9);
  });

  it('is unknown where one cycle is not corrected', () => {
    expect(recoveredDoseGy([cycle(0, 3, 1.25), cycle(1, 2)])).toBeUndefined();
    expect(recoveredDoseGy([{ cycleIndex: 0, meanDoseGy: 3 }])).toBeUndefined();
    expect(recoveredDoseGy([])).toBeUndefined();
  });

  it('stands with its coefficient in the list; several cycles have no one coefficient', () => {
    const { meanDoseRecovered, recoveryCoefficient } = quantities;
    const one = { volumeMl: 150, cycles: [cycle(0, 3, 1.25)] };
    const two = { volumeMl: 150, cycles: [cycle(0, 3, 1.25), cycle(1, 2, 1.3)] };
    expect(meanDoseRecovered.read(one)).toBeCloseTo(3.75, 9);
    expect(recoveryCoefficient.read(one)).toBe(0.78);
    expect(recoveryCoefficient.read(two)).toBeUndefined();
  });
});
