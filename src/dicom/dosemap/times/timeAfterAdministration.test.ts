import fc from 'fast-check';
import type { NaturalDataset } from '../../types';
import { timeAfterAdministration } from './timeAfterAdministration';

const plain = {
  Modality: 'PT',
  AcquisitionDate: '20260303',
  AcquisitionTime: '080000',
  SeriesDate: '20260303',
  SeriesTime: '220000',
};
const now = new Date('2026-06-01');
const of = (item: NaturalDataset, extra: NaturalDataset = {}) =>
  timeAfterAdministration(
    [{ ...plain, ...extra, RadiopharmaceuticalInformationSequence: [item] }],
    now,
  );
const at = (RadiopharmaceuticalStartDateTime: string, extra: NaturalDataset = {}) =>
  of({ RadiopharmaceuticalStartDateTime }, extra);

describe('timeAfterAdministration', () => {
  it('names the two moments and their attributes', () => {
    expect(at('20260302080000')).toEqual({
      hours: 24,
      basis:
        'AcquisitionDate 20260303 with AcquisitionTime 080000 after RadiopharmaceuticalStartDateTime 20260302080000',
      notes: [],
    });
  });

  it.each<[string, string, NaturalDataset, number]>([
    [
      'UTC and the zone of the data set',
      '20260302160000+0000',
      { TimezoneOffsetFromUTC: '-0800' },
      24,
    ],
    ['one zone for both', '20260302080000', { TimezoneOffsetFromUTC: '-0800' }, 24],
    [
      'a DT with its own zone',
      '20260302080000+0100',
      { AcquisitionDateTime: '20260303070000+0000' },
      24,
    ],
    [
      'summer time that begins between',
      '20260328080000+0100',
      { AcquisitionDate: '20260329', TimezoneOffsetFromUTC: '+0200' },
      23,
    ],
    ['past midnight', '20260302233000', { AcquisitionTime: '003000' }, 1],
    ['across a year', '20251231080000', { AcquisitionDate: '20260101' }, 24],
    ['fractions of seconds', '20260302080000.000000', { AcquisitionTime: '080000.123' }, 24],
  ])('%s', (_, start, extra, hours) => {
    expect(at(start, extra)).toMatchObject({ hours, notes: [] });
  });

  it('takes AcquisitionDateTime, and never a time of the series', () => {
    const noTime = { AcquisitionTime: undefined };
    expect(at('20260302080000', { ...noTime, AcquisitionDateTime: '20260303080000' }).hours).toBe(
      24,
    );
    for (const extra of [noTime, { AcquisitionDate: undefined }]) {
      expect(at('20260302080000', extra)).toMatchObject({
        unknown: expect.stringMatching(/no date with its own time/),
      });
    }
  });

  it('takes one clock for a zone on one side, but not for UTC', () => {
    expect(at('20260302070000.00+0100')).toMatchObject({
      hours: 25,
      notes: [expect.stringMatching(/Only one of the times has a time zone/)],
    });
    expect(at('20260302160000+0000')).toMatchObject({
      unknown: expect.stringMatching(/in UTC/),
    });
  });

  it('does not know without a date, or at the time of the scan', () => {
    expect(of({ RadiopharmaceuticalStartTime: '080000' }).unknown).toMatch(/without its date/);
    expect(at('20260303075800').unknown).toMatch(/is that of the scan/);
    expect(timeAfterAdministration([plain]).unknown).toMatch(/do not say when/);
    expect(at('20261345080000').hours).toBeUndefined();
  });

  it('says what contradicts', () => {
    expect(at('20260304080000').contradiction).toMatch(/-24\.0 h after/);
    expect(at('20260101080000').contradiction).toMatch(/possible/);
    expect(at('20260302080000', { AcquisitionDateTime: '20260304080000' }).contradiction).toMatch(
      /different times of the acquisition/,
    );
    const start = { RadiopharmaceuticalStartDateTime: '20260302080000' };
    expect(of({ ...start, RadiopharmaceuticalStartTime: '113000' }).contradiction).toMatch(
      /210 minutes/,
    );
    const two = { RadiopharmaceuticalStartDateTime: '20260301080000' };
    expect(
      timeAfterAdministration([{ ...plain, RadiopharmaceuticalInformationSequence: [start, two] }])
        .contradiction,
    ).toMatch(/two times/);
    const later = { ...plain, AcquisitionDate: '20260304' };
    expect(timeAfterAdministration([plain, later]).contradiction).toMatch(/more than one scan/);
  });

  it('takes the earliest of several beds, and says so beyond an hour', () => {
    const beds = (time: string) =>
      timeAfterAdministration(
        ['081000', '080000', time].map((AcquisitionTime) => ({
          ...plain,
          AcquisitionTime,
          RadiopharmaceuticalInformationSequence: [
            { RadiopharmaceuticalStartDateTime: '20260302080000' },
          ],
        })),
        now,
      );
    expect(beds('082000')).toMatchObject({ hours: 24, notes: [] });
    expect(beds('100000')).toMatchObject({
      hours: 24,
      notes: [expect.stringMatching(/over 2\.0 h/)],
    });
  });

  it('says where the scan lies in the future or the images are older than it', () => {
    expect(at('20270302080000', { AcquisitionDate: '20270303' }).notes[0]).toMatch(/future/);
    expect(
      at('20260302080000', { ContentDate: '20260302', ContentTime: '080000' }).notes[0],
    ).toMatch(/made before/);
  });

  it('is the true difference in any zones, or says something', () => {
    const zone = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15);
    const dt = (utcMinutes: number, offset: number | undefined) => {
      const text = new Date((utcMinutes + (offset ?? 0)) * 60000)
        .toISOString()
        .replace(/[-:T]|\..*$/g, '');
      return text + (offset === undefined ? '' : zoneText(offset));
    };
    const zoneText = (offset: number) =>
      `${offset < 0 ? '-' : '+'}${String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')}${String(Math.abs(offset) % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(zone, zone, fc.integer({ min: 10, max: 40000 }), (own, scanner, minutes) => {
        const start = Date.UTC(2026, 1, 1) / 60000;
        const found = at(dt(start, own), {
          AcquisitionDateTime: dt(start + minutes, undefined),
          AcquisitionDate: undefined,
          TimezoneOffsetFromUTC: zoneText(scanner),
        });
        // The wall clock of the scanner is `scanner` ahead of UTC, and it was read as UTC above.
        const truth = minutes - scanner;
        if (truth > 5 && truth <= 28 * 24 * 60) {
          expect(found.hours).toBeCloseTo(truth / 60, 9);
        } else {
          expect(found.unknown ?? found.contradiction).toBeDefined();
        }
      }),
    );
  });
});
