import { describeKidneySeries } from './describeKidneySeries';
import type { KidneySeriesState } from './kidneySeriesState';
import { kidneySeriesWords } from './kidneySeriesWords';
import type { KidneySeriesKind } from './kidneySeriesWords';
import { readKidneySeries } from './readKidneySeries';
import { studyKidneys } from './studyKidneys';
import type { SeriesAnswer } from './studyKidneys';
import { studyKidneysText } from './studyKidneysText';

const kinds = Object.keys(kidneySeriesWords.heads) as KidneySeriesKind[];
const states = (['automatic', 'edited', 'manual'] as const).flatMap((origin) =>
  ([undefined, 'APPROVED', 'REJECTED'] as const).flatMap((verdict) =>
    [0, 1, 12, 99].map((warnings): KidneySeriesState => ({
      origin,
      ...(verdict && { verdict }),
      warnings,
    })),
  ),
);

/** As Orthanc answers, with what the study list reads of it. */
function series(Modality: string, description: unknown, date?: string, time?: string) {
  const element = (vr: string, value: unknown) => ({ vr, Value: [value] });
  return {
    '00080060': element('CS', Modality),
    '0008103E': element('LO', description),
    ...(date && { '00080021': element('DA', date) }),
    ...(time && { '00080031': element('TM', time) }),
  } as SeriesAnswer;
}

describe('the description of a series', () => {
  it.each(kinds)('of kind %s holds every state, and no more than LO can', (kind) => {
    for (const state of states) {
      const description = describeKidneySeries(kind, state);
      expect(description.length).toBeLessThanOrEqual(64);
      expect(readKidneySeries(`${description} `)).toEqual(state);
    }
  });

  it('stays what it was for automatic contours without warnings', () => {
    expect(describeKidneySeries('contours', { origin: 'automatic', warnings: 0 })).toBe(
      'Kidneys (auto)',
    );
  });

  it('counts no further than 99 warnings', () => {
    const many = { origin: 'automatic', warnings: 1234 } as const;
    expect(describeKidneySeries('report', many)).toBe('Kidney dose report (auto), 99 warnings');
  });

  it.each(['', 'Kidneys', 'Kidneys (by hand)', 'My Kidneys (auto)', 'Kidneys (auto), 3 stones'])(
    '"%s" is not ours',
    (description) => expect(readKidneySeries(description)).toBeUndefined(),
  );
});

describe('studyKidneys', () => {
  it('tells the state of the series that was written last', () => {
    const found = studyKidneys([
      series('CT', 'Abdomen', '20261127', '080000'),
      series('RTSTRUCT', 'Kidneys (auto, edited), approved', '20261127', '100000.5'),
      series('RTSTRUCT', 'Kidneys (auto), 3 warnings', '20261127', '093000'),
      series('SR', 'Kidney dose report (auto, edited), 1 warning', '20261127', '100001'),
    ]);
    expect([found.state, found.warnings]).toEqual(['edited', 1]);
    expect(found.series).toHaveLength(3);
    expect(studyKidneysText(found)).toBe('Edited, 1 warning');
    expect(studyKidneysText(found, true)).toBe('Edited \u26A0 1');
  });

  it('says so where no dates tell which is the last', () => {
    const answers = [
      series('RTSTRUCT', 'Kidneys (auto)'),
      series('RTSTRUCT', 'Kidneys (auto, edited), approved'),
    ];
    expect(studyKidneys(answers).state).toBe('unclear');
    expect(studyKidneys([answers[1], answers[1]]).state).toBe('approved');
  });

  it('counts nothing that another program wrote, or that is no object of ours', () => {
    const others = [
      series('RTSTRUCT', 'Nieren', '20261127', '1'),
      series('CT', 'Kidneys (auto)', '20261127', '1'),
      series('RTSTRUCT', { Alphabetic: 'Kidneys (auto)' }),
      {},
      { '0008103E': undefined },
    ];
    expect(studyKidneysText(studyKidneys(others))).toBe('None');
  });
});
