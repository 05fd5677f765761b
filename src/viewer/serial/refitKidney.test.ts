import { serialSummaryFixture } from '../../../tests/helpers/serialSummaryFixture';
import { refitKidney } from './refitKidney';

const [right] = serialSummaryFixture().kidneys;

describe('refitKidney', () => {
  it('the dose goes with the time-integrated activity, of a curve without noise nowhere', () => {
    const two = refitKidney(right, {
      physicalHalfLifeHours: 159.528,
      usedIds: new Set(['1.2.0', '1.2.2']),
      model: 'mono-exponential',
    });
    // 100 MBq, half-life 50 h: 100 * 50 / ln 2.
    expect(two.timeIntegratedActivityMBqH / (5000 / Math.LN2)).toBeCloseTo(1, 6);
    expect(two.meanDoseGy).toBeCloseTo(4, 6);
    expect(two.timePoints.map(({ isUsed }) => isUsed)).toEqual([true, false, true]);
  });

  it('another model scales dose and coefficient alike', () => {
    const all = new Set(['1.2.0', '1.2.1', '1.2.2']);
    const other = refitKidney(right, {
      physicalHalfLifeHours: 159.528,
      usedIds: all,
      model: 'trapezoid-physical-tail',
    });
    const ratio = other.timeIntegratedActivityMBqH / right.timeIntegratedActivityMBqH;
    expect(ratio).toBeGreaterThan(1.3);
    expect(other.meanDoseGy / right.meanDoseGy).toBeCloseTo(ratio, 9);
    expect(
      other.timeIntegratedActivityCoefficientH! / right.timeIntegratedActivityCoefficientH!,
    ).toBeCloseTo(ratio, 9);
  });

  it('one point is extrapolated with the half-life that is known', () => {
    const one = refitKidney(right, {
      physicalHalfLifeHours: 159.528,
      usedIds: new Set(['1.2.1']),
      knownHalfLife: { effectiveHalfLifeHours: 50, source: 'test' },
    });
    expect(one.model).toBe('single-half-life');
    expect(one.meanDoseGy).toBeCloseTo(4, 6);
  });

  it('refits the recovered dose through its own activities', () => {
    const recovery = {
      meanDoseRecoveredGy: 5,
      timeIntegratedActivityRecoveredMBqH: 1.25 * right.timeIntegratedActivityMBqH,
      recoveryCoefficient: 0.8,
      fwhmMm: 10,
      notes: [],
    };
    const timePoints = right.timePoints.map((point) => ({
      ...point,
      activityRecoveredMBq: 1.3 * point.activityMBq,
    }));
    const two = refitKidney(
      { ...right, recovery, timePoints },
      {
        // Of 90Y: both tails decay with it.
        physicalHalfLifeHours: 64.1,
        usedIds: new Set(['1.2.0', '1.2.2']),
        model: 'trapezoid-physical-tail',
      },
    );
    expect(two.recovery!.meanDoseRecoveredGy).toBeCloseTo(1.3 * two.meanDoseGy, 6);
    const lacking = refitKidney(
      { ...right, recovery },
      { physicalHalfLifeHours: 159.528, usedIds: new Set(['1.2.0', '1.2.2']) },
    );
    expect(lacking.recovery).toBeUndefined();
  });

  it('refuses a model that so few points do not allow', () => {
    expect(() =>
      refitKidney(right, {
        physicalHalfLifeHours: 159.528,
        usedIds: new Set(['1.2.0', '1.2.1']),
        model: 'tri-exponential',
      }),
    ).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
  });
});
