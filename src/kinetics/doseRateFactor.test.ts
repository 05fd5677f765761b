import { activityAt } from './activityAt';
import { doseRateFactor } from './doseRateFactor';
import { fitTimeActivity } from './fitTimeActivity';

const points = [
  { hours: 3.7411111, activity: 98.561432 },
  { hours: 27.7252778, activity: 73.599408 },
  { hours: 103.0941667, activity: 25.39568 },
  { hours: 123.9836111, activity: 19.04661 },
];
const repairHours = 2.8;

describe('doseRateFactor', () => {
  it('is T_rep / (T_rep + T_eff) of one exponential', () => {
    const terms = [{ amplitude: 7, lambdaPerHour: Math.LN2 / 50 }];
    const factor = doseRateFactor({ terms, termsFromHours: 0, pieces: [] }, repairHours);
    expect(factor).toBeCloseTo(repairHours / (repairHours + 50), 12);
  });

  it('gives the BED of the reference with uptake (V9)', () => {
    const { chosen } = fitTimeActivity(points, {
      physicalHalfLifeHours: 159.528,
      model: 'bi-exponential',
      weights: 'even',
    });
    const dose = 2.741417;
    const bed = dose * (1 + (doseRateFactor(chosen, repairHours) * dose) / 2.6);
    expect(bed).toBeCloseTo(2.8964, 4);
  });

  it('is what stepping along the curve gives, for every model', () => {
    const mu = Math.LN2 / repairHours;
    const step = 0.01;
    const { curves } = fitTimeActivity(points.slice(0, 3), { physicalHalfLifeHours: 159.528 });
    expect(curves).toHaveLength(6);
    for (const curve of curves) {
      let unrepaired = 0;
      let double = 0;
      let whole = 0;
      for (let t = step / 2; t < 1500; t += step) {
        const rate = activityAt(curve, t);
        // Half a step before and after the middle.
        unrepaired = unrepaired * Math.exp((-mu * step) / 2) + (rate * step) / 2;
        double += rate * unrepaired * step;
        unrepaired = unrepaired * Math.exp((-mu * step) / 2) + (rate * step) / 2;
        whole += rate * step;
      }
      const expected = (2 * double) / whole ** 2;
      expect(Math.abs(doseRateFactor(curve, repairHours) / expected - 1)).toBeLessThan(0.005);
    }
  });
});
