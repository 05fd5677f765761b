import { bedParts } from './bedParts';
import { combineDoseUncertainty } from './combineDoseUncertainty';
import { registrationPart } from './registrationPart';
import { statedPart } from './statedPart';
import type { UncertaintyPart } from './uncertaintyPart';

const calibration = statedPart('calibration', 0.03, '');
const recovery = statedPart('recovery', 0.04, '');
const notStated = statedPart('mass', undefined, 'Not stated by the site.');

/** BED of one cycle, with its parts. */
function bedOf(meanDoseGy: number, factor: number, parts: UncertaintyPart[]) {
  const constants = { meanDoseGy, leaCatchesideFactor: factor, alphaBetaGy: 2.6 };
  return {
    biologicallyEffectiveDoseGy: meanDoseGy * (1 + (factor * meanDoseGy) / 2.6),
    parts: bedParts(parts, constants),
  };
}

describe('combineDoseUncertainty', () => {
  it('adds parts in squares, and gives each its share', () => {
    const {
      total: dose,
      parts,
      isTotal,
      missing,
      dominant,
    } = combineDoseUncertainty([calibration, recovery], {
      meanDoseGy: 4,
    });
    expect(dose!.relative).toBeCloseTo(0.05, 12);
    expect(dose!.standard).toBeCloseTo(0.2, 12);
    expect(dose!.interval68[0]).toBeCloseTo(4 * Math.exp(-0.05), 12);
    expect(dose!.interval95[1]).toBeCloseTo(4 * Math.exp(1.959964 * 0.05), 6);
    expect(parts.map(({ share }) => share)).toEqual([
      expect.closeTo(0.36, 12),
      expect.closeTo(0.64, 12),
    ]);
    expect([isTotal, missing, dominant]).toEqual([true, [], 'recovery']);
  });

  it('is no total while a part is missing, and nothing where all are', () => {
    const some = combineDoseUncertainty([calibration, notStated], { meanDoseGy: 4 });
    expect(some).toMatchObject({ isTotal: false, missing: ['mass'] });
    expect(some.total).toBeUndefined();
    expect(some.lowerBound!.relative).toBeCloseTo(0.03, 12);
    expect(some.parts[1].share).toBeUndefined();
    const none = combineDoseUncertainty([notStated], { meanDoseGy: 4 });
    expect([none.total, none.lowerBound, none.dominant]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps the sides of a part apart', () => {
    const oneSided: UncertaintyPart = { ...calibration, up: 0.06, down: 0 };
    const { total: dose } = combineDoseUncertainty([oneSided, recovery], { meanDoseGy: 1 });
    expect(Math.log(dose!.interval68[1])).toBeCloseTo(Math.hypot(0.06, 0.04), 12);
    expect(Math.log(dose!.interval68[0])).toBeCloseTo(-0.04, 12);
    expect(dose!.relative).toBeCloseTo(Math.sqrt((0.06 ** 2 + 2 * 0.04 ** 2) / 2), 12);
  });

  it('lays the interval where a part that only loses puts the truth: chi squared, 3 degrees', () => {
    // Quantiles of chi squared (Abramowitz and Stegun, table 26.8) of a loss of 3 % on average.
    const sensitivities = [{ hours: 24, ofIntegral: 1, ofLeaCatcheside: 0 }];
    const loss = { lossPerMm2: 0.03, slopePerMm: 0 };
    const part = registrationPart(sensitivities, [1], loss);
    const { total } = combineDoseUncertainty([part], { meanDoseGy: 1 });
    const percent = (value: number): number => 100 * Math.log(value);
    expect(percent(total!.interval68[0])).toBeCloseTo(0.83, 1);
    expect(percent(total!.interval68[1])).toBeCloseTo(5.2, 1);
    expect(percent(total!.interval95[1])).toBeCloseTo(9.35, 0);
    expect(total!.interval95[0]).toBeLessThanOrEqual(total!.interval68[0]);
    expect(total!.relative).toBeCloseTo(0.03 * Math.sqrt(5 / 3), 12);
  });

  it('widens the interval for a part from few points (Welch-Satterthwaite)', () => {
    const scatter = { ...statedPart('curve-fit', 0.05, ''), degreesOfFreedom: 1 };
    const alone = combineDoseUncertainty([scatter], { meanDoseGy: 1 });
    expect(Math.log(alone.total!.interval68[1])).toBeCloseTo(1.837 * 0.05, 4);
    const both = combineDoseUncertainty([scatter, statedPart('recovery', 0.05, '')], {
      meanDoseGy: 1,
    });
    // (2 u^2)^2 / (u^4 / 1)
    expect(both.degreesOfFreedom).toBeCloseTo(4, 10);
  });

  it('propagates to the BED as a small change of the dose does', () => {
    const [doseGy, factor, alphaBetaGy] = [5, 0.06, 2.6];
    const bed = (dose: number): number => dose * (1 + (factor * dose) / alphaBetaGy);
    const small = statedPart('calibration', 1e-4, '');
    const { biologicallyEffectiveDose } = combineDoseUncertainty([small], {
      meanDoseGy: doseGy,
      bed: bedOf(doseGy, factor, [small]),
    });
    expect(biologicallyEffectiveDose!.value).toBeCloseTo(bed(doseGy), 12);
    expect(biologicallyEffectiveDose!.standard).toBeCloseTo(bed(doseGy * 1.0001) - bed(doseGy), 7);
  });

  it('takes G along where the same cause moves it', () => {
    const [doseGy, factor, alphaBetaGy] = [5, 0.06, 2.6];
    const part: UncertaintyPart = {
      ...statedPart('half-life', 1e-4, ''),
      leaCatcheside: { relative: 2e-4, correlation: -1 },
    };
    const { biologicallyEffectiveDose } = combineDoseUncertainty([part], {
      meanDoseGy: doseGy,
      bed: bedOf(doseGy, factor, [part]),
    });
    const bed = (d: number, g: number): number =>
      doseGy * d * (1 + (factor * g * doseGy * d) / alphaBetaGy);
    expect(biologicallyEffectiveDose!.standard).toBeCloseTo(bed(1.0001, 0.9998) - bed(1, 1), 6);
  });

  it('adds the activity to Gy/GBq, without what a shared dose calibrator cancels', () => {
    const administered = { activityGBq: 7.4, relative: 0.02 };
    const apart = combineDoseUncertainty([calibration, recovery], {
      meanDoseGy: 3.7,
      administered,
    });
    expect(apart.dosePerActivity!.value).toBeCloseTo(0.5, 12);
    expect(apart.dosePerActivity!.relative).toBeCloseTo(Math.hypot(0.05, 0.02), 12);
    const shared = combineDoseUncertainty([calibration, recovery], {
      meanDoseGy: 3.7,
      administered: { ...administered, sharedCalibratorRelative: 0.02 },
    });
    expect(shared.dosePerActivity!.relative).toBeCloseTo(Math.sqrt(0.05 ** 2 - 0.02 ** 2), 12);
    const unknown = combineDoseUncertainty([calibration], {
      meanDoseGy: 3.7,
      administered: { activityGBq: 7.4 },
    });
    expect(unknown.dosePerActivity).toBeUndefined();
  });

  it('refuses doses without meaning, and a part given twice', () => {
    const refused = expect.objectContaining({ code: 'INVALID_ARGUMENT' });
    for (const meanDoseGy of [0, NaN, Infinity, -1]) {
      expect(() => combineDoseUncertainty([calibration], { meanDoseGy })).toThrow(refused);
    }
    expect(() => combineDoseUncertainty([calibration, calibration], { meanDoseGy: 1 })).toThrow(
      refused,
    );
    expect(() => combineDoseUncertainty([], { meanDoseGy: 1 })).toThrow(refused);
    expect(() => statedPart('mass', 1.1, '')).toThrow(refused);
  });
});
