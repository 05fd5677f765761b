import type { DoseSampler } from '../dose';
import type { Finding } from '../quality';
import { currentFindings } from './currentFindings';
import type { CurrentContours } from './kidneySession';
import type { KidneyRow } from './sessionState';

const ofContours: Finding = { code: 'PIECES_REMOVED', severity: 'info', what: 'a', next: 'b' };

function contours(rows: Partial<KidneyRow>[], sampler?: Partial<DoseSampler>): CurrentContours {
  return {
    findings: [ofContours],
    measurement: { rows: () => rows },
    sampler,
  } as unknown as CurrentContours;
}

describe('currentFindings', () => {
  it('are those of the contours where there is no dose map', () => {
    expect(currentFindings(contours([{ side: 'right', volumeMl: 5 }]))).toEqual([ofContours]);
  });

  it('add what the dose map itself has to say', () => {
    const sampler = { findings: [{ code: 'DOSE_MAP_NOTE' as const, text: 'Single plane.' }] };
    expect(currentFindings(contours([], sampler))).toEqual([
      ofContours,
      expect.objectContaining({ code: 'DOSE_MAP', severity: 'warning', what: 'Single plane.' }),
    ]);
  });

  it.each([
    [1, []],
    [0.875, ['Left kidney: 12.5 % of the contour lies outside the dose map.']],
    [0, ['Left kidney: 100.0 % of the contour lies outside the dose map.']],
  ])('name the share of a contour outside the map: coverage %d', (doseCoverage, expected) => {
    const rows: Partial<KidneyRow>[] = [
      { side: 'right', volumeMl: 100, doseCoverage: 1 },
      { side: 'left', volumeMl: 100, doseCoverage },
    ];
    const [, ...added] = currentFindings(contours(rows, { findings: [] }));
    expect(added.map(({ what }) => what)).toEqual(expected);
    expect(added.every(({ code, side }) => code === 'DOSE_COVERAGE' && side === 'left')).toBe(true);
  });

  it('never show a missing part as 0.0 %', () => {
    const rows: Partial<KidneyRow>[] = [{ side: 'right', volumeMl: 100, doseCoverage: 0.99999 }];
    const [, added] = currentFindings(contours(rows, { findings: [] }));
    expect(added.what).toContain('less than 0.1 %');
  });

  it('leave out an empty contour', () => {
    const rows: Partial<KidneyRow>[] = [{ side: 'right', volumeMl: 0, doseCoverage: 0 }];
    expect(currentFindings(contours(rows, { findings: [] }))).toEqual([ofContours]);
  });
});
