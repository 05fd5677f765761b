import { gridAround, orientations } from '../../tests/helpers/testGrids';
import { coronalFrame } from './coronalFrame';
import { coronalSvg } from '../pictures/coronalSvg';
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

describe('coronalSvg', () => {
  it('draws both outlines in the frame and escapes the title', () => {
    const geometry = gridAround([0, 0, 0], [6, 4, 5], [2, 2, 2], orientations['axial, head first']);
    const labelmap = (label: number) => {
      const data = new Uint8Array(120);
      data[2 + 6 * (1 + 4 * 2)] = label;
      return { ...geometry, data };
    };
    const frame = coronalFrame(geometry, 2);
    const svg = coronalSvg({
      title: 'A & B',
      subtitle: 'CT',
      frame,
      imageUrl: 'data:image/png;base64,AA==',
      automatic: labelmap(1),
      reference: labelmap(2),
    });
    expect(svg).toContain('A &amp; B');
    const paths = [...svg.matchAll(/<path d="(M[^"]*Z)?" stroke="([^"]+)"/g)]
      .map(([, d, stroke]) => ({ d, stroke }))
      .filter(({ d }) => d);
    // One voxel at column 2; the third slice of five from below is the middle row.
    expect(paths).toEqual([
      { d: expect.stringMatching(/^M/) as string, stroke: 'rgb(255,140,60)' },
      { d: paths[0].d, stroke: 'rgb(255,255,255)' },
    ]);
    expect(paths[0].d!.match(/-?[\d.]+ -?[\d.]+/g)!.sort()).toEqual([
      '1.5 1.5',
      '1.5 2.5',
      '2.5 1.5',
      '2.5 2.5',
    ]);
  });
});
