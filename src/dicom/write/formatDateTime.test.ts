import { formatDateTime } from './formatDateTime';

const moment = new Date('2026-01-01T00:30:15.250Z');

describe('formatDateTime', () => {
  it.each([
    ['+0000', '20260101', '003015.250000'],
    ['+0530', '20260101', '060015.250000'],
    ['-0330', '20251231', '210015.250000'],
  ])('writes the time of zone %s', (zone, date, time) => {
    expect(formatDateTime(moment, zone)).toEqual({ date, time, dateTime: `${date}${time}${zone}` });
  });

  it("uses this computer's zone where the data set has none", () => {
    const { date, time, dateTime } = formatDateTime(moment);
    const hours = String(moment.getHours()).padStart(2, '0');
    expect(time.slice(0, 2)).toBe(hours);
    expect(dateTime).toMatch(new RegExp(`^${date}${time}[+-]\\d{4}$`));
  });
});
