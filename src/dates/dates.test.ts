import { dayAndMinute, isoDateTime, isoDay } from '.';

test('isoDay writes a DICOM date as a day, and leaves alone what is none', () => {
  expect(isoDay('20260102')).toBe('2026-01-02');
  expect(isoDay('2026-01-02')).toBe('2026-01-02');
  expect(isoDay('202601')).toBe('202601');
  expect(isoDay('20260102093000')).toBe('20260102093000');
});

test('dayAndMinute reads both spellings, and a date alone', () => {
  expect(dayAndMinute('20260102093015.123+0100')).toBe('2026-01-02 09:30');
  expect(dayAndMinute('2026-01-02T09:30:15')).toBe('2026-01-02 09:30');
  expect(dayAndMinute('2026-01-02')).toBe('2026-01-02');
});

test('isoDateTime keeps the time as far as it is known', () => {
  expect(isoDateTime('20260102093015.123')).toBe('2026-01-02T09:30:15');
  expect(isoDateTime('202601020930')).toBe('2026-01-02T09:30:00');
  expect(isoDateTime('20260102')).toBe('2026-01-02');
  expect(isoDateTime('2026-01-02T09:30:15')).toBe('2026-01-02T09:30:15');
  expect(isoDateTime('2026')).toBeUndefined();
});
