export interface RetryOptions {
  /** Attempts in all, the first one included. */
  attempts: number;
  firstDelaySeconds: number;
  longestDelaySeconds: number;
}

/**
 * Delay before the next attempt: doubled each time, with up to a fifth more, so that jobs that
 * failed together do not come back together.
 * @param attempts number of attempts made
 * @param random 0 to 1
 * @returns ms; undefined where no further attempt is allowed
 */
export function retryDelayMs(
  attempts: number,
  options: RetryOptions,
  random = Math.random(),
): number | undefined {
  if (attempts >= options.attempts) {
    return undefined;
  }
  const { firstDelaySeconds, longestDelaySeconds } = options;
  const seconds = Math.min(longestDelaySeconds, firstDelaySeconds * 2 ** (attempts - 1));
  return Math.round(1000 * seconds * (1 + 0.2 * random));
}
