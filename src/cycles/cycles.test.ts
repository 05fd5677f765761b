import { buildPatientCycles } from './buildPatientCycles';
import type { CycleRecord } from './cycleRecord';
import { recordsOfReports } from './recordsOfReports';

const bedConstants = { alphaBetaGy: 2.5, repairHalfLifeHours: 2.8 };

function record(administeredAt: string | undefined, changes: Partial<CycleRecord> = {}) {
  return {
    source: 'report',
    studyInstanceUID: '1.2',
    studyDate: administeredAt?.slice(0, 10).replace(/-/g, ''),
    writtenAt: '20260301120000',
    administeredAt,
    administeredMBq: 7400,
    isApproved: false,
    bedConstants,
    kidneys: [
      { side: 'right', meanDoseGy: 3.7, biologicallyEffectiveDoseGy: 4 },
      { side: 'left', meanDoseGy: 2.96, biologicallyEffectiveDoseGy: 3.2 },
    ],
    ...changes,
  } as CycleRecord;
}
const right = (meanDoseGy: number, bed?: number): CycleRecord['kidneys'] => [
  {
    side: 'right',
    meanDoseGy,
    ...(bed !== undefined && { biologicallyEffectiveDoseGy: bed }),
  },
];

describe('buildPatientCycles', () => {
  it('orders the cycles in time, and adds doses and BEDs after each', () => {
    const { cycles, notes } = buildPatientCycles([
      record('2026-03-01T09:00:00', { kidneys: right(5, 6) }),
      record('2026-01-01T09:00:00', { kidneys: right(4, 5) }),
    ]);
    expect(cycles.map(({ number, administeredAt }) => [number, administeredAt])).toEqual([
      [1, '2026-01-01T09:00:00'],
      [2, '2026-03-01T09:00:00'],
    ]);
    expect(cycles.map(({ cumulative }) => cumulative)).toEqual([
      [{ side: 'right', cycles: 1, meanDoseGy: 4, biologicallyEffectiveDoseGy: 5 }],
      [{ side: 'right', cycles: 2, meanDoseGy: 9, biologicallyEffectiveDoseGy: 11 }],
    ]);
    expect(cycles[0].kidneys[0].dosePerActivityGyPerGBq).toBeCloseTo(4 / 7.4, 12);
    expect(notes).toEqual([]);
  });

  it('takes one of several records of an administration: the approved report, and says so', () => {
    const { cycles, notes } = buildPatientCycles([
      record('2026-01-01T09:00:00', { source: 'dose-map', kidneys: right(9) }),
      record('2026-01-02T09:00:00', { writtenAt: '20260105120000', kidneys: right(8) }),
      record('2026-01-01T09:00:00', { isApproved: true, kidneys: right(4) }),
      // Without an administration: three days after one.
      record(undefined, { studyDate: '20260104', kidneys: right(7) }),
    ]);
    expect(cycles.map(({ kidneys }) => kidneys[0].meanDoseGy)).toEqual([4]);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toMatch(/^Cycle 1: .* is left out, because the dose report/);
  });

  it('takes the open study before all that is stored', () => {
    const { cycles } = buildPatientCycles([
      record('2026-01-01T09:00:00', { isApproved: true }),
      record('2026-01-01T09:00:00', { source: 'open-study', kidneys: right(3) }),
    ]);
    expect(cycles.map(({ source }) => source)).toEqual(['open-study']);
  });

  it('predicts with cycles of the same nuclide', () => {
    const { next } = buildPatientCycles([
      record('2026-01-01', { radionuclide: '90Y', kidneys: right(30) }),
      record('2026-03-01', { radionuclide: '177Lu', kidneys: right(3.7) }),
    ]);
    expect(next!.kidneys[0].meanDoseGy).toBeCloseTo(3.7, 12);
    expect(next!.kidneys[0].cumulativeMeanDoseGy).toBeCloseTo(37.4, 12);
    // A cycle that does not name its nuclide counts.
    const unnamed = buildPatientCycles([
      record('2026-01-01', { kidneys: right(5.55) }),
      record('2026-03-01', { radionuclide: '177Lu', kidneys: right(1.85) }),
    ]);
    expect(unnamed.next!.kidneys[0].meanDoseGy).toBeCloseTo(3.7, 12);
  });

  it('leaves out what has no date, and says so', () => {
    const { cycles, notes } = buildPatientCycles([record(undefined, { studyDate: undefined })]);
    expect(cycles).toEqual([]);
    expect(notes[0]).toMatch(/has no date, and is left out/);
  });

  it.each([
    ['other constants', { bedConstants: { ...bedConstants, alphaBetaGy: 2 } }],
    ['constants that are not known', { bedConstants: undefined }],
  ])('does not add BEDs of %s', (_, changes) => {
    const { cycles, notes, next } = buildPatientCycles([
      record('2026-01-01'),
      record('2026-03-01', changes),
    ]);
    expect(cycles[1].cumulative[0]).toEqual({ side: 'right', cycles: 2, meanDoseGy: 7.4 });
    expect(next!.kidneys[0].cumulativeBiologicallyEffectiveDoseGy).toBeUndefined();
    expect(notes[0]).toMatch(/not computed with the same constants/);
  });
});

describe('recordsOfReports', () => {
  it('leaves out what was replaced or rejected, and says so', () => {
    const report = (uid: string, predecessors: string[], isRejected = false) => ({
      sopInstanceUID: uid,
      predecessors,
      isRejected,
      records: [record('2026-01-01', { sopInstanceUID: uid })],
    });
    const { records, notes } = recordsOfReports([
      report('1', []),
      report('2', ['1']),
      report('3', [], true),
      report('4', ['5'], true),
      report('5', []),
    ]);
    expect(records.map(({ sopInstanceUID }) => sopInstanceUID)).toEqual(['2']);
    expect(notes.map((note) => note.replace(/.* because /, ''))).toEqual([
      'a later report takes its place.',
      'its contours were rejected.',
      'its contours were rejected.',
      'a later report takes its place.',
    ]);
  });
});

describe('the next cycle', () => {
  it('rests on the assumed spread after one cycle', () => {
    const { next } = buildPatientCycles([record('2026-01-01', { kidneys: right(4, 5) })]);
    const [kidney] = next!.kidneys;
    expect(next!.administeredMBq).toBe(7400);
    expect(kidney.meanDoseGy).toBeCloseTo(4, 12);
    expect(kidney.standardUncertaintyGy).toBeCloseTo(0.15 * 4 * Math.SQRT2, 12);
    // The same dose has the same effect: BED 5 Gy, and dBED/dD = 1 + 2 (5 - 4) / 4.
    expect(kidney.biologicallyEffectiveDoseGy).toBeCloseTo(5, 12);
    expect(kidney.biologicallyEffectiveDoseStandardUncertaintyGy).toBeCloseTo(
      1.5 * kidney.standardUncertaintyGy,
      12,
    );
    expect(kidney.cumulativeMeanDoseGy).toBeCloseTo(8, 12);
  });

  it('follows the activity of the last cycle and the spread of many', () => {
    const doses = [3, 5, 3, 5, 3, 5, 3, 5];
    const { next } = buildPatientCycles(
      doses.map((dose, n) =>
        record(`202${n}-01-01`, {
          administeredMBq: n === 7 ? 5000 : 1000,
          kidneys: right(n === 7 ? 5 * dose : dose),
        }),
      ),
    );
    const [kidney] = next!.kidneys;
    expect(kidney.dosePerActivityGyPerGBq).toBeCloseTo(4, 12);
    expect(kidney.meanDoseGy).toBeCloseTo(20, 12);
    const s = Math.sqrt((3 * 0.6 ** 2 + 8) / 10);
    expect(kidney.standardUncertaintyGy).toBeCloseTo(5 * s * Math.sqrt(9 / 8), 12);
  });

  it('is not told without an administered activity', () => {
    const cycles = [record('2026-01-01', { administeredMBq: undefined })];
    expect(buildPatientCycles(cycles).next).toBeUndefined();
  });
});
