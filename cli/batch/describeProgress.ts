export interface Progress {
  done: number;
  total: number;
  /** Cases that this run worked on, without those that an earlier run finished. */
  worked: number;
  /** Time of this run, ms. */
  elapsedMs: number;
}

const barWidth = 24;

/** A bar, how many are done, and the time left as the mean of what this run has done so far. */
export function describeProgress({ done, total, worked, elapsedMs }: Progress): string {
  const filled = total === 0 ? barWidth : Math.round((barWidth * done) / total);
  const bar = `${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}`;
  const leftMs = worked === 0 ? undefined : (elapsedMs / worked) * (total - done);
  return `[${bar}] ${done}/${total}, ${leftMs === undefined ? 'time left not known yet' : `${duration(leftMs)} left`}`;
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) {
    return `${Math.ceil(ms / 1000)} s`;
  }
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
