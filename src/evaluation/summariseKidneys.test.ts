import type { KidneyEvaluation } from './evaluationCase';
import { summariseKidneys } from './summariseKidneys';

const kidney = (changes: Partial<KidneyEvaluation>): KidneyEvaluation => ({
  patient: 'a',
  side: 'right',
  automaticMl: 150,
  referenceMl: 150,
  dice: 0.95,
  volumeRatio: 1,
  meanDistanceMm: 1,
  hausdorff95Mm: 3,
  ...changes,
});

describe('summariseKidneys', () => {
  it('means and worst values by side and together', () => {
    const [right, left, both] = summariseKidneys([
      kidney({ dice: 0.9, volumeRatio: 1.1, automaticDoseGy: 1.9, referenceDoseGy: 2 }),
      kidney({ dice: 0.96, volumeRatio: 0.8, automaticDoseGy: 4.04, referenceDoseGy: 4 }),
      kidney({ side: 'left', meanDistanceMm: 2.5 }),
    ]);
    expect(right).toMatchObject({ side: 'right', n: 2, missed: 0, invented: 0 });
    expect(right.dice).toEqual({ n: 2, mean: expect.closeTo(0.93, 12) as number, worst: 0.9 });
    // 0.8 is farther from 1 than 1.1, as a ratio.
    expect(right.volumeRatio!.worst).toBe(0.8);
    // 5 % less and 1 % more: absolute differences.
    expect(right.doseDifferencePercent!.mean).toBeCloseTo(3, 9);
    expect(right.doseDifferencePercent!.worst).toBeCloseTo(5, 9);
    expect(left.doseDifferencePercent).toBeUndefined();
    expect(left.meanDistanceMm).toEqual({ n: 1, mean: 2.5, worst: 2.5 });
    expect(both.n).toBe(3);
    expect(both.meanDistanceMm!.mean).toBeCloseTo(1.5, 12);
  });

  it('counts missed and invented kidneys, and leaves the invented out of the means', () => {
    const [right, left] = summariseKidneys([
      kidney({ automaticMl: 0, dice: 0, volumeRatio: 0, meanDistanceMm: undefined }),
      kidney({ side: 'left', referenceMl: 0, dice: 0, volumeRatio: undefined }),
    ]);
    expect(right).toMatchObject({ n: 1, missed: 1, invented: 0 });
    expect(right.dice!.mean).toBe(0);
    expect(right.meanDistanceMm).toBeUndefined();
    expect(left).toMatchObject({ n: 0, missed: 0, invented: 1 });
    expect(left.dice).toBeUndefined();
  });

  it('does not count a side that nobody has', () => {
    const [right] = summariseKidneys([kidney({ automaticMl: 0, referenceMl: 0, dice: 1 })]);
    expect(right).toMatchObject({ n: 0, missed: 0, invented: 0 });
  });
});
