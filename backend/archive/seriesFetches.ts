import { randomBytes } from 'node:crypto';
import { errorDetails } from '../../src/calls/errorDetails';
import { DosimetryError, toDosimetryError } from '../../src/errors';
import type { JobFailure } from '../queue/job';
import { fetchSeries } from './fetchSeries';
import type { FetchProgress, FetchSeriesOptions, WantedSeries } from './fetchSeries';

export interface SeriesFetch extends FetchProgress {
  id: string;
  state: 'fetching' | 'received' | 'failed' | 'cancelled';
  failure?: JobFailure;
}

/** Fetches at the same time; more are refused. */
const mostAtOnce = 4;
/** Ended ones that can still be asked for. */
const mostRemembered = 200;
const longestMs = 3_600_000;

/** The series that are being fetched from archives of the site, and the last that were. */
export class SeriesFetches {
  readonly #options: FetchSeriesOptions;
  readonly #fetches = new Map<string, SeriesFetch>();
  readonly #running = new Map<string, { stop: AbortController; done: Promise<void> }>();

  constructor(options: FetchSeriesOptions) {
    this.#options = options;
  }

  /**
   * Begins to fetch a series.
   * @throws DosimetryError SERVER_ERROR where too many are being fetched
   */
  start(wanted: WantedSeries): SeriesFetch {
    if (this.#running.size >= mostAtOnce) {
      throw new DosimetryError('SERVER_ERROR', {
        what: 'The node is busy.',
        why: `It is fetching ${mostAtOnce} series.`,
        next: 'Try again in a minute.',
      });
    }
    const id = randomBytes(16).toString('hex');
    const fetch: SeriesFetch = { id, state: 'fetching', received: 0, instances: 0, folder: '' };
    this.#fetches.set(id, fetch);
    const [oldest] = this.#fetches.keys();
    if (this.#fetches.size > mostRemembered && !this.#running.has(oldest)) {
      this.#fetches.delete(oldest);
    }
    const stop = new AbortController();
    const done = this.#follow(fetch, wanted, stop.signal).then(() => {
      this.#running.delete(id);
    });
    this.#running.set(id, { stop, done });
    return fetch;
  }

  async #follow(fetch: SeriesFetch, wanted: WantedSeries, stopped: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(longestMs)]);
    try {
      await fetchSeries(wanted, this.#options, signal, (told) => Object.assign(fetch, told));
      fetch.state = 'received';
    } catch (error) {
      const { code, what, why, next } = errorDetails(toDosimetryError(error));
      fetch.state = stopped.aborted ? 'cancelled' : 'failed';
      fetch.failure = { code, what, why, next };
    }
  }

  get(id: string): SeriesFetch | undefined {
    return this.#fetches.get(id);
  }

  /** What has come stays and is treated as a series that was sent. @returns false if it had ended */
  cancel(id: string): boolean {
    const running = this.#running.get(id);
    running?.stop.abort();
    return running !== undefined;
  }

  /** Stops all, and waits until nothing is written any more. */
  async close(): Promise<void> {
    const running = [...this.#running.values()];
    running.forEach(({ stop }) => stop.abort());
    await Promise.all(running.map(({ done }) => done));
  }
}
