import type { SerialDoseSummary } from './serialDoseSummary';
import { carriedHalfLife } from './carriedHalfLife';

function cycle(number: number, effectiveHalfLifeHours: number, points: number): SerialDoseSummary {
  return {
    cycle: number,
    radionuclide: '177Lu',
    kidneys: [
      {
        side: 'right',
        effectiveHalfLifeHours,
        timePoints: Array.from({ length: points }, () => ({ isUsed: true })),
      },
    ],
  } as unknown as SerialDoseSummary;
}

const lu177 = (number: number) => ({ cycle: number, radionuclide: '177Lu' as const });

describe('carriedHalfLife', () => {
  const measured = [cycle(1, 48, 3), cycle(2, 52, 3), cycle(3, 99, 1), cycle(5, 60, 2)];

  it('is that of the latest cycle before with several time points', () => {
    expect(carriedHalfLife('right', lu177(4), measured)).toEqual({
      effectiveHalfLifeHours: 52,
      relativeStandardUncertainty: 0.08,
      source: 'cycle 2 of this patient',
    });
  });

  it('is that of the first one after where there is none before', () => {
    expect(carriedHalfLife('right', lu177(1), measured.slice(1))?.source).toBe(
      'cycle 2 of this patient',
    );
  });

  it('is none for a kidney that no other cycle has measured', () => {
    expect(carriedHalfLife('left', lu177(4), measured)).toBeUndefined();
    expect(carriedHalfLife('right', lu177(4), [cycle(3, 99, 1)])).toBeUndefined();
    expect(carriedHalfLife('right', lu177(1), [cycle(1, 48, 3)])).toBeUndefined();
    // Of another nuclide it would not hold.
    expect(carriedHalfLife('right', { cycle: 4, radionuclide: '90Y' }, measured)).toBeUndefined();
  });
});
