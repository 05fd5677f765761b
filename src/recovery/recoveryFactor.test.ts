import fc from 'fast-check';
import { recoverConcentration } from './recoverConcentration';
import { recoveryFactor } from './recoveryFactor';

const share = fc.double({ min: 0.3, max: 0.95, noNaN: true });

describe('recoveryFactor', () => {
  it('is that of the contour itself where nothing was changed', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.8, max: 2, noNaN: true }), (rc, factor) => {
        const same = { mean: 3, recoveryCoefficient: rc };
        expect(recoveryFactor({ ...same, factor }, same)).toBeCloseTo(factor, 9);
      }),
    );
  });

  it('keeps the surroundings: as the recovery of the changed contour with the same background', () => {
    fc.assert(
      fc.property(
        share,
        share,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (rc, next, around) => {
          const recover = (measured: number, recoveryCoefficient: number) =>
            recoverConcentration({
              measured,
              recoveryCoefficient,
              background: {
                concentration: around,
                lower: around,
                upper: around,
                volumeMl: 50,
                notes: [],
              },
            }).factor;
          const before = { mean: 1, recoveryCoefficient: rc, factor: recover(1, rc) };
          const after = { mean: 0.9, recoveryCoefficient: next };
          expect(recoveryFactor(before, after)).toBeCloseTo(recover(0.9, next), 9);
        },
      ),
    );
  });

  it('has none where only the surroundings are left in the contour', () => {
    const before = { mean: 2, recoveryCoefficient: 0.8, factor: 1.1 };
    expect(recoveryFactor(before, { mean: 0.01, recoveryCoefficient: 0.2 })).toBeUndefined();
  });
});
