import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { openDatabase } from '../database/openDatabase';
import type { Job, JobState } from './job';

/** A row of the table of jobs. */
export interface JobRow {
  id: string;
  task: string;
  priority: number;
  state: JobState;
  stage: string;
  attempts: number;
  deaths: number;
  failure: string | null;
  results: string;
  createdAt: number;
  startedAt: number | null;
  endedAt: number | null;
  notBefore: number;
  worker: string | null;
  token: string | null;
  leaseUntil: number;
  isCancelled: 0 | 1;
}

const schema = `
  CREATE TABLE IF NOT EXISTS jobs (
    id TEXT PRIMARY KEY, task TEXT NOT NULL, priority INTEGER NOT NULL, state TEXT NOT NULL,
    stage TEXT NOT NULL DEFAULT '', attempts INTEGER NOT NULL DEFAULT 0,
    deaths INTEGER NOT NULL DEFAULT 0, failure TEXT, results TEXT NOT NULL DEFAULT '[]',
    createdAt INTEGER NOT NULL, startedAt INTEGER, endedAt INTEGER,
    notBefore INTEGER NOT NULL DEFAULT 0, worker TEXT, token TEXT,
    leaseUntil INTEGER NOT NULL DEFAULT 0, isCancelled INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE INDEX IF NOT EXISTS jobs_by_state ON jobs (state, priority DESC, createdAt);`;

/** Opens the table of jobs in a file of the data folder, and makes it where it is missing. */
export function openJobTable(dataFolder: string): Promise<Database> {
  return openDatabase(path.join(dataFolder, 'queue.sqlite'), schema);
}

export function jobOfRow(row: JobRow): Job {
  return {
    id: row.id,
    task: JSON.parse(row.task),
    priority: row.priority,
    state: row.state,
    stage: row.stage,
    attempts: row.attempts,
    ...(row.failure !== null && { failure: JSON.parse(row.failure) }),
    results: JSON.parse(row.results),
    createdAt: row.createdAt,
    ...(row.startedAt !== null && { startedAt: row.startedAt }),
    ...(row.endedAt !== null && { endedAt: row.endedAt }),
    ...(row.notBefore > 0 && { notBefore: row.notBefore }),
  };
}
