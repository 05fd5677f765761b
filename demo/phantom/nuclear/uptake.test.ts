import fc from 'fast-check';
import { uptakeAt } from './uptakeAt';
import { uptakeIntegralHours } from './uptakeIntegralHours';

describe('uptake', () => {
  it('starts at 0 and halves with the effective half-life late', () => {
    const kinetics = { effectiveHalfLifeHours: 50, uptakeHalfLifeHours: 0.8 };
    expect(uptakeAt(0, kinetics)).toBe(0);
    expect(uptakeAt(150, kinetics) / uptakeAt(100, kinetics)).toBeCloseTo(0.5, 10);
  });

  it('integrates to what a fine sum gives', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 10, max: 100, noNaN: true }),
        fc.double({ min: 0.5, max: 5, noNaN: true }),
        (effectiveHalfLifeHours, uptakeHalfLifeHours) => {
          const kinetics = { effectiveHalfLifeHours, uptakeHalfLifeHours };
          const step = 0.05;
          let sum = 0;
          for (let t = step / 2; t < 20 * effectiveHalfLifeHours; t += step) {
            sum += step * uptakeAt(t, kinetics);
          }
          expect(sum / uptakeIntegralHours(kinetics)).toBeCloseTo(1, 3);
        },
      ),
      { numRuns: 20 },
    );
  });
});
