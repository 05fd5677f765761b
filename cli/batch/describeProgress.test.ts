import { describeProgress } from './describeProgress';

describe('describeProgress', () => {
  it('takes the time left from the work of this run alone', () => {
    const text = describeProgress({ done: 6, total: 12, worked: 2, elapsedMs: 120_000 });
    expect(text).toBe(`[${'#'.repeat(12)}${'-'.repeat(12)}] 6/12, 6 min left`);
  });

  it.each([
    [10_000, '10 s left'],
    [7_260_000, '2 h 1 min left'],
  ])('says %d ms for one more as %s', (elapsedMs, words) => {
    expect(describeProgress({ done: 1, total: 2, worked: 1, elapsedMs })).toContain(words);
  });

  it('promises nothing before it has seen a case', () => {
    expect(describeProgress({ done: 3, total: 4, worked: 0, elapsedMs: 5 })).toContain('not known');
  });
});
