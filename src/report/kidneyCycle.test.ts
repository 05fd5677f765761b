import fc from 'fast-check';
import { serialSummary } from '../../tests/helpers/serialSummary';
import type { LinearPiece, TimeActivityCurve } from '../kinetics';
import type { SerialKidney } from '../serial';
import { kidneyCycle } from './kidneyCycle';

const radiobiology = { alphaBetaGy: 2.6, repairHalfLifeHours: 2.8, effectiveHalfLifeHours: 50 };
const [right] = serialSummary().kidneys;
const ofCurve = (changes: Partial<TimeActivityCurve>): SerialKidney => ({
  ...right,
  curve: { ...right.curve, pieces: [], termsFromHours: 0, ...changes },
});
const cycleOf = (serial: SerialKidney, meanDoseGy = 4) =>
  kidneyCycle({ cycleIndex: 0, meanDoseGy, serial, radiobiology });

describe('kidneyCycle of serial images', () => {
  it('takes T_eff of the fitted curve, whatever was entered and whatever the site has', () => {
    const washout = ofCurve({
      terms: [{ amplitude: 90, lambdaPerHour: Math.LN2 / 40 }],
      effectiveHalfLifeHours: 40,
    });
    const cycle = kidneyCycle({
      cycleIndex: 0,
      meanDoseGy: 4,
      serial: washout,
      doseRate: [{ amplitude: 1, lambdaPerHour: Math.LN2 / 60 }],
      radiobiology,
    });
    // One exponential: G = T_rep / (T_rep + T_eff).
    const factor = 2.8 / 42.8;
    expect(cycle.leaCatchesideFactor).toBeCloseTo(factor, 12);
    expect(cycle.biologicallyEffectiveDoseGy).toBeCloseTo(4 * (1 + (factor * 4) / 2.6), 12);
    expect(cycle.kinetics).toMatchObject({
      source: 'fitted',
      method: 'mono-exponential',
      effectiveHalfLifeHours: 40,
    });
  });

  it('follows the general formula for uptake and washout', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 150, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (washoutHours, uptakeHours) => {
          const [slow, fast] = [Math.LN2 / washoutHours, Math.LN2 / uptakeHours];
          const mu = Math.LN2 / 2.8;
          const terms = [
            { amplitude: 7, lambdaPerHour: slow },
            { amplitude: -7, lambdaPerHour: fast },
          ];
          const integral = 7 / slow - 7 / fast;
          const sum = terms
            .flatMap((a) =>
              terms.map(
                (b) =>
                  (a.amplitude * b.amplitude) /
                  ((a.lambdaPerHour + b.lambdaPerHour) * (a.lambdaPerHour + mu)),
              ),
            )
            .reduce((total, one) => total + one, 0);
          const cycle = cycleOf(ofCurve({ terms }));
          expect(cycle.leaCatchesideFactor).toBeCloseTo((2 * sum) / integral ** 2, 9);
          expect(cycle.kinetics!.method).toBe('sum-of-exponentials');
        },
      ),
    );
  });

  it('integrates straight lines between measurements as they are', () => {
    const piece: LinearPiece = { fromHours: 0, toHours: 6, fromActivity: 5, toActivity: 5 };
    // A constant rate for T hours: G = 2 (mu T - 1 + e^(-mu T)) / (mu T)^2.
    const x = (Math.LN2 / 2.8) * 6;
    const cycle = cycleOf(
      ofCurve({ pieces: [piece], terms: [], termsFromHours: 6, timeIntegratedActivity: 30 }),
    );
    expect(cycle.leaCatchesideFactor).toBeCloseTo((2 * (x - 1 + Math.exp(-x))) / x ** 2, 12);
    expect(cycle.kinetics!.method).toBe('straight-lines');
  });

  it('tells the course without BED where the dose is weighted already', () => {
    const cycle = kidneyCycle({
      cycleIndex: 0,
      meanDoseGy: 4,
      isAbsorbedDose: false,
      serial: right,
      radiobiology,
    });
    expect(cycle.course!.model).toBe(right.model);
    expect(cycle.biologicallyEffectiveDoseGy).toBeUndefined();
    expect(cycle.kinetics).toBeUndefined();
  });
});
