import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { openDatabase } from '../database/openDatabase';

/** A series that is arriving or has arrived. */
export interface SeriesRow {
  /** Folder, below the data folder. */
  folder: string;
  patientKey: string;
  studyInstanceUID: string;
  seriesInstanceUID: string;
  /** AE title of the last sender; empty over HTTP. */
  caller: string;
  /** Number of different instances, and their bytes. */
  instances: number;
  bytes: number;
  /** NumberOfSeriesRelatedInstances, or 0. */
  expected: number;
  /** Milliseconds since 1970. */
  firstAt: number;
  lastAt: number;
  /** 1 once its job has been made; 0 again when another instance comes. */
  isComplete: 0 | 1;
  /** Id of that job; null where no rule wants the series. */
  job: string | null;
}

const schema = `
  CREATE TABLE IF NOT EXISTS series (
    folder TEXT PRIMARY KEY, patientKey TEXT NOT NULL, studyInstanceUID TEXT NOT NULL,
    seriesInstanceUID TEXT NOT NULL, caller TEXT NOT NULL, instances INTEGER NOT NULL,
    bytes INTEGER NOT NULL, expected INTEGER NOT NULL, firstAt INTEGER NOT NULL,
    lastAt INTEGER NOT NULL, isComplete INTEGER NOT NULL, job TEXT) STRICT;`;

export interface ArrivedInstance extends Pick<
  SeriesRow,
  'folder' | 'patientKey' | 'studyInstanceUID' | 'seriesInstanceUID' | 'caller' | 'expected'
> {
  bytes: number;
  /** False where the same instance had come before. */
  isNew: boolean;
}

/** What has arrived, in a file of the data folder: a restart goes on where the node stopped. */
export class SeriesTable {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Held by one process until it closes it or ends: a second node on the same folder would take
   * away what the first one is receiving.
   * @throws DosimetryError as openDatabase
   */
  static async open(dataFolder: string): Promise<SeriesTable> {
    const file = path.join(dataFolder, 'reception.sqlite');
    return new SeriesTable(await openDatabase(file, schema, { isAlone: true }));
  }

  /** A series that is sent again is complete when it is quiet: its number says nothing then. */
  arrived(instance: ArrivedInstance, now: number): void {
    this.#database
      .prepare(
        `INSERT INTO series VALUES (@folder, @patientKey, @studyInstanceUID, @seriesInstanceUID,
           @caller, @count, @size, @expected, @now, @now, 0, NULL)
         ON CONFLICT (folder) DO UPDATE SET instances = instances + @count, bytes = bytes + @size,
           caller = @caller, lastAt = @now, isComplete = 0, job = NULL,
           expected = CASE WHEN @count = 1 THEN max(expected, @expected) ELSE 0 END`,
      )
      .run({
        ...instance,
        isNew: undefined,
        count: instance.isNew ? 1 : 0,
        size: instance.isNew ? instance.bytes : 0,
        now,
      });
  }

  /** The archive has so many instances of the series: it need not be quiet to be complete. */
  expect(folder: string, instances: number): void {
    this.#database
      .prepare('UPDATE series SET expected = max(expected, ?) WHERE folder = ?')
      .run(instances, folder);
  }

  get(folder: string): SeriesRow | undefined {
    return this.#database
      .prepare<[string], SeriesRow>('SELECT * FROM series WHERE folder = ?')
      .get(folder);
  }

  /** Nothing has come after now: where the clock was set back, what came before came now. */
  setBack(now: number): void {
    this.#database.prepare('UPDATE series SET lastAt = @now WHERE lastAt > @now').run({ now });
  }

  /** Series of which nothing has come since then, or of which all has come. */
  quiet(since: number): SeriesRow[] {
    return this.#database
      .prepare<[number], SeriesRow>(
        `SELECT * FROM series
         WHERE isComplete = 0 AND (lastAt <= ? OR (expected > 0 AND instances >= expected))
         ORDER BY lastAt`,
      )
      .all(since);
  }

  /** Whether more of the patient is still arriving. */
  isArriving(patientKey: string, since: number): boolean {
    const row = this.#database
      .prepare('SELECT 1 FROM series WHERE patientKey = ? AND isComplete = 0 AND lastAt > ?')
      .get(patientKey, since);
    return row !== undefined;
  }

  /** @param job that was made of it, or that it had made before */
  complete({ folder, lastAt }: SeriesRow, job?: string): void {
    this.#database
      .prepare('UPDATE series SET isComplete = 1, job = ? WHERE folder = ? AND lastAt = ?')
      .run(job ?? null, folder, lastAt);
  }

  /** Complete series of which nothing has come since then. */
  old(since: number): SeriesRow[] {
    return this.#database
      .prepare<[number], SeriesRow>('SELECT * FROM series WHERE isComplete = 1 AND lastAt < ?')
      .all(since);
  }

  /** Series with a job of which something has come since then. */
  withJobs(since: number): (SeriesRow & { job: string })[] {
    return this.#database
      .prepare<[number], SeriesRow & { job: string }>(
        'SELECT * FROM series WHERE isComplete = 1 AND job IS NOT NULL AND lastAt >= ?',
      )
      .all(since);
  }

  /** Its job is made again, unless something has come meanwhile. */
  reopen(folder: string, job: string): void {
    this.#database
      .prepare('UPDATE series SET isComplete = 0, job = NULL WHERE folder = ? AND job = ?')
      .run(folder, job);
  }

  forget(folder: string): void {
    this.#database.prepare('DELETE FROM series WHERE folder = ?').run(folder);
  }

  get arriving(): number {
    return this.#database
      .prepare<[], { n: number }>('SELECT count(*) AS n FROM series WHERE isComplete = 0')
      .get()!.n;
  }

  close(): void {
    this.#database.close();
  }
}
