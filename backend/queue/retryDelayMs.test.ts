import { retryDelayMs } from './retryDelayMs';

const options = { attempts: 5, firstDelaySeconds: 30, longestDelaySeconds: 100 };

test('delays double up to the longest, and the last attempt is the last', () => {
  const delays = [1, 2, 3, 4, 5].map((attempts) => retryDelayMs(attempts, options, 0));
  expect(delays).toEqual([30_000, 60_000, 100_000, 100_000, undefined]);
});

test('jobs that failed together come back at different times', () => {
  expect(retryDelayMs(1, options, 1)).toBe(36_000);
});
