import { isoTime } from './isoTime';
import { minutesBetween } from './minutesBetween';
import { minutesFrom } from './minutesFrom';
import { moment } from './moment';
import { offsetMinutes } from './offsetMinutes';
import { secondsOf } from './secondsOf';

test.each([
  ['20240229103015.250', '2024-02-29T10:30:15'],
  ['2024022910', '2024-02-29T10:00:00'],
  ['20240229103015+0100', '2024-02-29T10:30:15+01:00'],
  ['20240229', undefined],
])('isoTime of %s', (text, expected) => {
  expect(isoTime(text)).toBe(expected);
});

test('minutesBetween takes the clocks as they are, whatever the zone', () => {
  expect(minutesBetween('2024-02-29T10:30:00+01:00', '2024-03-01T10:31:00')).toBe(24 * 60 + 1);
});

test.each([
  ['20240229103015', Date.UTC(2024, 1, 29, 10, 30, 15)],
  ['2024.02.2910:30', Date.UTC(2024, 1, 29, 10, 30)],
  ['20230229103015', undefined],
  ['202402292430', undefined],
  ['20240229', undefined],
])('moment of %s', (text, expected) => {
  const wall = moment(text, 'AcquisitionDateTime')?.wallMinutes;
  expect(wall).toBe(expected === undefined ? undefined : expected / 60_000);
});

test('a moment has the offset of its text, else that of the data set', () => {
  expect(moment('202402291030-0800', '', '+0100')?.offsetMinutes).toBe(-480);
  expect(moment('202402291030', '', '+0100')?.offsetMinutes).toBe(60);
  expect(moment('202402291030', '')?.offsetMinutes).toBeUndefined();
});

test('minutesFrom compares by UTC only where both have an offset', () => {
  const [berlin, utc, unknown] = ['+0100', '+0000', undefined].map((zone) =>
    moment('202402291030', '', zone)!,
  );
  expect(minutesFrom(berlin, utc)).toBe(60);
  expect(minutesFrom(berlin, unknown)).toBe(0);
});

test.each([
  ['+1400', 840],
  ['-12:00', -720],
  ['+1500', undefined],
  ['CET', undefined],
  [undefined, undefined],
])('offsetMinutes of %s', (text, expected) => {
  expect(offsetMinutes(text)).toBe(expected);
});

test.each([
  ['20240229', '103015.5', Date.UTC(2024, 1, 29, 10, 30, 15, 500) / 1000],
  ['2024.02.29', '10', Date.UTC(2024, 1, 29, 10) / 1000],
  ['2024-02-29', '10', undefined],
  ['20240229', 'noon', undefined],
])('secondsOf %s and %s', (date, time, expected) => {
  expect(secondsOf(date, time)).toBe(expected);
});
