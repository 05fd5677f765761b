import fc from 'fast-check';
import type { DosimetryError } from '../errors';
import type { Background } from './backgroundActivity';
import { recoverConcentration } from './recoverConcentration';

const around = (concentration: number, spread = 0): Background => ({
  concentration,
  lower: concentration - spread,
  upper: concentration + spread,
  volumeMl: 100,
  notes: [],
});

function refusal(measured: number, recoveryCoefficient: number, background?: Background): string {
  try {
    recoverConcentration({ measured, recoveryCoefficient, background });
    return '';
  } catch (error) {
    return (error as DosimetryError).code;
  }
}

describe('recoverConcentration', () => {
  it('undoes what a contour keeps of its organ and takes in from around', () => {
    const share = fc.double({ min: 0.3, max: 1, noNaN: true });
    const value = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(share, value, fc.double({ min: 0, max: 1, noNaN: true }), (rc, truth, part) => {
        const measured = rc * truth + (1 - rc) * part * truth;
        const background = around(part * truth);
        const { recovered, factor } = recoverConcentration({
          measured,
          recoveryCoefficient: rc,
          background,
        });
        expect(recovered / truth).toBeCloseTo(1, 9);
        expect(factor).toBeCloseTo(recovered / measured, 9);
      }),
      { endOnFailure: true },
    );
  });

  it('says where the surroundings are uneven', () => {
    const codes = (spread: number): string[] =>
      recoverConcentration({
        measured: 100,
        recoveryCoefficient: 0.75,
        background: around(20, spread),
      }).notes.map(({ code }) => code);
    expect(codes(5)).toEqual([]);
    expect(codes(15)).toEqual(['RECOVERY_BACKGROUND_UNEVEN']);
  });

  it('refuses coefficients out of range and organs without activity of their own', () => {
    for (const rc of [0, -0.5, 1.01, NaN]) {
      expect(refusal(100, rc)).toBe('INVALID_ARGUMENT');
    }
    expect(refusal(10, 0.7, around(50))).toBe('ACTIVITY_INVALID');
    expect(refusal(NaN, 0.7)).toBe('ACTIVITY_INVALID');
  });
});
