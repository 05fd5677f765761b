import type { CycleDose } from '../session/slices/serialDoseSlice';
import { offeredHalfLives } from './offeredHalfLives';

const doseOf = (cycle: number, hours: { right?: number; left?: number }, points = 3) =>
  ({
    summary: {
      cycle,
      radionuclide: '177Lu',
      kidneys: Object.entries(hours).map(([side, effectiveHalfLifeHours]) => ({
        side,
        effectiveHalfLifeHours,
        timePoints: Array.from({ length: points }, (_, n) => ({ id: `${n}`, isUsed: true })),
      })),
    },
  }) as CycleDose;

describe('offeredHalfLives', () => {
  it('offers a population alone where nothing is known of the patient', () => {
    const [only, ...rest] = offeredHalfLives(
      { cycle: 1, radionuclide: '177Lu' },
      {},
      '177Lu-DOTATATE',
    );
    expect(rest).toEqual([]);
    expect(only.origin).toBe('population');
    expect(only.halfLives.right).toMatchObject({
      effectiveHalfLifeHours: 50,
      relativeStandardUncertainty: 0.18,
    });
  });

  it('prefers the last earlier cycle that was measured more than once', () => {
    const doses = {
      1: doseOf(1, { right: 44, left: 47 }),
      2: doseOf(2, { right: 60, left: 60 }, 1),
      4: doseOf(4, { right: 70, left: 70 }),
    };
    const [first, second] = offeredHalfLives({ cycle: 3, radionuclide: '177Lu' }, doses, undefined);
    expect(first.origin).toBe('carried');
    expect(first.halfLives.left).toMatchObject({
      effectiveHalfLifeHours: 47,
      source: 'cycle 1 of this patient',
    });
    expect(second.origin).toBe('population');
  });

  it('takes the population for a kidney that the other cycle has not', () => {
    const [first] = offeredHalfLives(
      { cycle: 2, radionuclide: '177Lu' },
      { 1: doseOf(1, { right: 44 }) },
      '177Lu-DOTATATE',
    );
    expect(first.halfLives.right.effectiveHalfLifeHours).toBe(44);
    expect(first.halfLives.left.effectiveHalfLifeHours).toBe(50);
  });
});
