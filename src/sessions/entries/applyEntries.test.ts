import { administrationOf, ptHeaders } from '../../../tests/helpers/spectHeaders';
import type { NaturalDataset } from '../../dicom/types';
import { administeredActivity } from './administeredActivity';
import { applyEntries } from './applyEntries';
import type { SessionEntries } from './entries';
import { findSessions } from '../findSessions';

const given = administrationOf('20260302080000', 7.4e9);
const scan = (n: number, at: string, more: NaturalDataset = given) =>
  ptHeaders({ uid: `${n}`, study: `${n}`, frame: `${n}`, at, more });
const reading = findSessions([...scan(1, '20260302120000'), ...scan(2, '20260303080000')]);
const entered = (entries: SessionEntries) => applyEntries(reading, entries).cycles[0];

describe('administeredActivity', () => {
  it.each([
    // RadionuclideTotalDose of a real Symbia Intevo copy: it counted to the minute.
    ['2017-10-04T17:22:00', 588.828329812, 6],
    ['2017-10-04T17:22:16', 588.83, 1],
  ])('decays the injected activity to the administration at %s', (administeredAt, mbq, digits) => {
    const { administeredMBq } = administeredActivity({
      injectedMBq: 600,
      injectedAt: '2017-10-04T13:00:00',
      administeredAt,
      halfLifeHours: 579744 / 3600,
    });
    expect(administeredMBq).toBeCloseTo(mbq, digits);
  });

  it('takes away what is left, from its own time', () => {
    const half = 159.528;
    // One half-life before, and one after.
    const { administeredMBq, text } = administeredActivity({
      injectedMBq: 8000,
      injectedAt: '2026-03-01T00:00:00',
      residualMBq: 100,
      residualAt: '2026-03-14T07:03:22',
      administeredAt: '2026-03-07T15:31:41',
      halfLifeHours: half,
    });
    expect(administeredMBq).toBeCloseTo(4000 - 200, 1);
    expect(text).toMatch(/^3800\.0 MBq .* 4000\.0 MBq injected .*, minus 200\.0 MBq residual/);
  });

  it.each([
    { injectedMBq: 0 },
    { injectedMBq: -5 },
    { injectedMBq: NaN },
    { injectedMBq: 100, residualMBq: 100 },
    { injectedMBq: 100, residualMBq: -1 },
    { injectedMBq: 100, injectedAt: '2026-03-01T00:00:00' },
    { injectedMBq: 100, injectedAt: 'yesterday', administeredAt: '2026-03-01T00:00:00' },
    { injectedMBq: 100, injectedAt: '2025-03-01T00:00', administeredAt: '2026-03-01T00:00' },
  ])('refuses %j', (input) => {
    expect(() => administeredActivity(input)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});

describe('applyEntries', () => {
  it('changes nothing without entries', () => {
    expect(applyEntries(reading, {})).toEqual(reading);
  });

  it('puts entered hours beside those of the file', () => {
    const [first, second] = entered({ sessions: { '1.3.2': { hours: 25 } } }).sessions;
    expect(first.hours).toMatchObject({ value: 4, source: 'file' });
    expect(second.hours).toMatchObject({
      value: 25,
      source: 'entered',
      ofFile: { value: 24, source: 'file' },
    });
    expect(second.findings).toContainEqual({
      code: 'ENTERED',
      text: expect.stringMatching(
        /25\.0 h .*\(as entered\); the images say 24\.0 h, which differs/,
      ),
    });
  });

  it('moves all hours with an entered administration', () => {
    const { sessions, administration } = entered({
      cycles: { 1: { administeredAt: '2026-03-02T09:30' } },
    });
    expect(sessions.map(({ hours }) => [hours?.value, hours?.source])).toEqual([
      [2.5, 'entered'],
      [22.5, 'entered'],
    ]);
    expect(administration.dateTime).toMatchObject({
      value: '2026-03-02T09:30',
      source: 'entered',
      ofFile: { value: '2026-03-02T08:00:00' },
    });
  });

  it('gives hours to images whose injection was rewritten', () => {
    const rewritten = findSessions(
      scan(1, '20260302120000', administrationOf('20260302120000', 6e9)),
    );
    const { sessions, administration } = applyEntries(rewritten, {
      cycles: { 1: { injectedMBq: 7400, administeredAt: '2026-03-02T08:00' } },
    }).cycles[0];
    expect(sessions[0].hours?.value).toBe(4);
    expect(sessions[0].hours?.ofFile).toBeUndefined();
    expect(administration.administeredMBq).toMatchObject({ value: 7400, source: 'entered' });
    expect(administration.administeredMBq?.ofFile).toBeUndefined();
  });

  it('takes the residual from the injected activity of the file', () => {
    const { administration } = entered({ cycles: { 1: { residualMBq: 150 } } });
    expect(administration.administeredMBq).toMatchObject({
      value: 7250,
      source: 'entered',
      ofFile: { value: 7400 },
    });
    expect(administration.injectedMBq).toMatchObject({ value: 7400, source: 'file' });
  });

  it('gives no hours where what was entered contradicts itself', () => {
    const { sessions } = entered({ cycles: { 1: { administeredAt: '2026-03-02T18:00' } } });
    expect(sessions[0].hours).toBeUndefined();
    expect(sessions[0].findings.map(({ code }) => code)).toContain('TIME_CONTRADICTORY');
    expect(sessions[1].hours?.value).toBe(14);
  });

  it('switches time points off, and none on that is no volume', () => {
    expect(entered({ sessions: { '1.3.1': { isUsed: false } } }).sessions[0].isUsed).toBe(false);
    const damaged = findSessions(scan(1, '20260302120000').slice(5));
    const [{ sessions }] = applyEntries(damaged, {
      sessions: { '1.3.1': { isUsed: true } },
    }).cycles;
    expect(sessions[0].isUsed).toBe(false);
  });

  it.each<SessionEntries>([
    { sessions: { '1.3.1': { hours: 0 } } },
    { sessions: { '1.3.1': { hours: 1e6 } } },
    { sessions: { '1.3.1': { hours: NaN } } },
    { sessions: { '1.3.1': { acquisitionDateTime: '03/02/2026' } } },
    { cycles: { 1: { administeredAt: '2026-02-30T08:00' } } },
    { cycles: { 1: { injectedMBq: -1 } } },
    { cycles: { 2: { injectedMBq: 100 } } },
    { sessions: { '1.3.9': { hours: 4 } } },
  ])('refuses %j', (entries) => {
    expect(() => entered(entries)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
  });
});
