import { doseScatterSvg } from './doseScatterSvg';
import type { KidneyEvaluation } from './evaluationCase';

const kidney = (patient: string, automaticDoseGy?: number, referenceDoseGy?: number) =>
  ({
    patient,
    side: 'left',
    automaticMl: 1,
    referenceMl: 1,
    dice: 1,
    automaticDoseGy,
    referenceDoseGy,
  }) satisfies KidneyEvaluation;

describe('doseScatterSvg', () => {
  it('puts the manual dose along x and the automatic one along y, on one scale', () => {
    const svg = doseScatterSvg([kidney('a', 2, 4), kidney('<b>', 4, 2), kidney('c')]);
    expect(svg).toContain('(N = 2)');
    expect(svg).toContain('&lt;b&gt;, Left kidney: 4.000 Gy automatic, 2.000 Gy manual');
    const points = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="4"[^>]*><title>/g)].map(
      ([, x, y]) => [Number(x), Number(y)],
    );
    const [[x1, y1], [x2, y2]] = points;
    // 4 Gy by hand lies further right than 2 Gy; 4 Gy automatic higher up; both by the same length.
    expect(x1 - x2).toBeGreaterThan(50);
    expect(y1 - y2).toBeGreaterThan(50);
    const line = /M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" stroke="#555"/
      .exec(svg)!
      .slice(1)
      .map(Number);
    // The two points lie on either side of the line of equality, at equal distances.
    const along = (x: number, y: number) =>
      (x - line[0]) / (line[2] - line[0]) - (y - line[1]) / (line[3] - line[1]);
    expect(along(x1, y1)).toBeCloseTo(-along(x2, y2), 3);
  });

  it('is an empty plot without doses', () => {
    const svg = doseScatterSvg([kidney('a')]);
    expect(svg).toContain('(N = 0)');
    expect(svg).not.toContain('NaN');
  });
});
