import { formatDateTime } from './formatDateTime';

describe('formatDateTime', () => {
  it('writes DA, TM and DT', () => {
    expect(formatDateTime(Date.UTC(2026, 2, 3, 9, 5, 7))).toEqual({
      date: '20260303',
      time: '090507',
      dateTime: '20260303090507',
    });
  });
});
