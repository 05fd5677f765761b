import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Job, JobState, NewJob } from './job';
import { jobStates } from './job';
import type { JobQueue, Lease, QueueOptions, RetryPlan } from './jobQueue';
import { jobOfRow, openJobTable } from './jobTable';
import type { JobRow } from './jobTable';
import { workerDied } from './workerDied';

/** Longest pause that a site may ask for, a fifth more and some (`retryDelayMs`). */
const longestPauseMs = 1.3 * 86_400_000;
const waitingAgain = `state = 'waiting', stage = '', worker = NULL, token = NULL, leaseUntil = 0`;

/** The queue in a file: any number of processes of one machine share it. */
class SqliteQueue implements JobQueue {
  readonly #database: Database;
  readonly #options: QueueOptions;
  readonly #take: (worker: string) => Lease | undefined;

  constructor(database: Database, options: QueueOptions) {
    this.#database = database;
    this.#options = options;
    const take = this.#database.transaction((worker: string) => this.#takeNext(worker));
    this.#take = (worker) => take.immediate(worker);
  }

  async add({ id, task, priority }: NewJob): Promise<boolean> {
    const { changes } = this.#database
      .prepare(
        `INSERT INTO jobs (id, task, priority, state, createdAt)
         VALUES (@id, @task, @priority, 'waiting', @now)
         ON CONFLICT (id) DO UPDATE SET ${waitingAgain}, task = @task, attempts = 0, deaths = 0,
           failure = NULL, createdAt = @now, startedAt = NULL, endedAt = NULL, notBefore = 0,
           isCancelled = 0
         WHERE state IN ('done', 'cancelled')`,
      )
      .run({ id, task: JSON.stringify(task), priority, now: Date.now() });
    return changes > 0;
  }

  async take(worker: string): Promise<Lease | undefined> {
    return this.#take(worker);
  }

  #takeNext(worker: string): Lease | undefined {
    const now = Date.now();
    this.#setBack(now);
    this.#free('leaseUntil < ?', now);
    this.#endCancelled(now);
    const row = this.#database
      .prepare<[number], JobRow>(
        `SELECT * FROM jobs WHERE state = 'waiting' AND notBefore <= ?
         ORDER BY priority DESC, createdAt, rowid LIMIT 1`,
      )
      .get(now);
    if (!row) {
      return undefined;
    }
    const token = randomUUID();
    this.#database
      .prepare(
        `UPDATE jobs SET state = 'running', attempts = attempts + 1, startedAt = @now, notBefore = 0,
           worker = @worker, token = @token, leaseUntil = @until WHERE id = @id`,
      )
      .run({ now, worker, token, until: now + this.#options.leaseMs, id: row.id });
    return { job: this.#read(row.id)!, token };
  }

  /** Where the clock was set back, no lease and no pause is longer than it could ever be. */
  #setBack(now: number): void {
    const lease = now + this.#options.leaseMs;
    const pause = now + longestPauseMs;
    this.#database
      .prepare(
        `UPDATE jobs SET leaseUntil = @lease WHERE state = 'running' AND leaseUntil > @lease`,
      )
      .run({ lease });
    this.#database
      .prepare(`UPDATE jobs SET notBefore = @pause WHERE state = 'waiting' AND notBefore > @pause`)
      .run({ pause });
  }

  /** Those that were cancelled while their workers ran, and whose workers never said a word. */
  #endCancelled(now: number): void {
    this.#database
      .prepare(
        `UPDATE jobs SET state = 'cancelled', endedAt = ?
         WHERE state = 'waiting' AND isCancelled = 1`,
      )
      .run(now);
  }

  /** Jobs whose workers are gone wait again; those that cost too many workers have failed. */
  #free(condition: string, value: number | string): void {
    const { maxDeaths } = this.#options;
    const running = `state = 'running' AND ${condition}`;
    this.#database
      .prepare(
        `UPDATE jobs SET state = 'failed', stage = '', deaths = deaths + 1, failure = ?, endedAt = ?,
           worker = NULL, token = NULL WHERE ${running} AND deaths + 1 >= ?`,
      )
      .run(JSON.stringify(workerDied(maxDeaths)), Date.now(), value, maxDeaths);
    this.#database
      .prepare(
        `UPDATE jobs SET ${waitingAgain}, deaths = deaths + 1, attempts = attempts - 1
         WHERE ${running}`,
      )
      .run(value);
  }

  async renew({ job, token }: Lease, stage: string): Promise<boolean> {
    const { changes } = this.#database
      .prepare(
        `UPDATE jobs SET leaseUntil = ?, stage = ?
         WHERE id = ? AND token = ? AND isCancelled = 0`,
      )
      .run(Date.now() + this.#options.leaseMs, stage, job.id, token);
    return changes > 0;
  }

  async finish({ job, token }: Lease, results: readonly string[]): Promise<void> {
    this.#database
      .prepare(
        `UPDATE jobs SET state = 'done', stage = '', results = ?, failure = NULL, endedAt = ?,
           worker = NULL, token = NULL WHERE id = ? AND token = ?`,
      )
      .run(JSON.stringify(results), Date.now(), job.id, token);
  }

  async fail({ job, token }: Lease, { failure, retryAfterMs }: RetryPlan): Promise<void> {
    const now = Date.now();
    const where = 'WHERE id = @id AND token = @token';
    const common = { failure: JSON.stringify(failure), id: job.id, token };
    if (retryAfterMs === undefined) {
      this.#database
        .prepare(
          `UPDATE jobs SET state = iif(isCancelled, 'cancelled', 'failed'), stage = '',
             failure = @failure, endedAt = @now, worker = NULL, token = NULL ${where}`,
        )
        .run({ ...common, now });
    } else {
      this.#database
        .prepare(`UPDATE jobs SET ${waitingAgain}, failure = @failure, notBefore = @then ${where}`)
        .run({ ...common, then: now + retryAfterMs });
    }
  }

  async giveBack({ job, token }: Lease): Promise<void> {
    this.#database
      .prepare(
        `UPDATE jobs SET ${waitingAgain}, attempts = attempts - 1 WHERE id = ? AND token = ?`,
      )
      .run(job.id, token);
  }

  async release(worker: string): Promise<void> {
    this.#free('worker = ?', worker);
  }

  #read(id: string): Job | undefined {
    const row = this.#database.prepare<[string], JobRow>('SELECT * FROM jobs WHERE id = ?').get(id);
    return row && jobOfRow(row);
  }

  async get(id: string): Promise<Job | undefined> {
    return this.#read(id);
  }

  async list(state: JobState, limit: number): Promise<Job[]> {
    const order =
      state === 'waiting' ? 'priority DESC, createdAt, rowid' : 'coalesce(endedAt, startedAt) DESC';
    return this.#database
      .prepare<[string, number], JobRow>(
        `SELECT * FROM jobs WHERE state = ? ORDER BY ${order} LIMIT ?`,
      )
      .all(state, limit)
      .map(jobOfRow);
  }

  async count(): Promise<Record<JobState, number>> {
    const rows = this.#database
      .prepare<[], { state: JobState; n: number }>(
        'SELECT state, count(*) AS n FROM jobs GROUP BY state',
      )
      .all();
    const zeros = Object.fromEntries(jobStates.map((state) => [state, 0]));
    return { ...zeros, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) } as Record<
      JobState,
      number
    >;
  }

  async restart(id: string): Promise<boolean> {
    const { changes } = this.#database
      .prepare(
        `UPDATE jobs SET ${waitingAgain}, attempts = 0, deaths = 0, notBefore = 0, endedAt = NULL,
           isCancelled = 0 WHERE id = ? AND state IN ('failed', 'cancelled')`,
      )
      .run(id);
    return changes > 0;
  }

  async cancel(id: string): Promise<boolean> {
    const { changes } = this.#database
      .prepare(
        `UPDATE jobs SET isCancelled = 1, endedAt = iif(state = 'waiting', ?, endedAt),
           state = iif(state = 'waiting', 'cancelled', state)
         WHERE id = ? AND state IN ('waiting', 'running')`,
      )
      .run(Date.now(), id);
    return changes > 0;
  }

  async forget(before: number): Promise<string[]> {
    return this.#database
      .prepare<[number], { id: string }>(
        `DELETE FROM jobs WHERE state IN ('done', 'failed', 'cancelled') AND endedAt < ? RETURNING id`,
      )
      .all(before)
      .map(({ id }) => id);
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}

/**
 * Opens the queue in the data folder, and makes it where it is missing.
 * @throws DosimetryError as openDatabase
 */
export async function openSqliteQueue(
  dataFolder: string,
  options: QueueOptions,
): Promise<JobQueue> {
  return new SqliteQueue(await openJobTable(dataFolder), options);
}
