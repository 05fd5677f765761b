import fs from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { DosimetryError } from '../../src/errors';

/** How long a process waits for another one that is writing, ms. */
const busyMs = 10_000;
/** And for one that has the file alone and may be about to end, ms. */
const aloneMs = 2_000;

export interface OpenDatabaseOptions {
  /** No other process may have it open; one that is about to end is waited for. */
  isAlone?: boolean;
}

/**
 * Opens a database in a file, and makes it where it is missing. A finished transaction survives the
 * loss of power (write-ahead log, full synchronisation).
 *
 * better-sqlite3 is an optional dependency, because it is compiled where no binary of it can be
 * fetched; it is loaded here and nowhere else.
 * @param schema statements that make what is missing
 * @throws DosimetryError INVALID_CONFIGURATION where the package cannot be loaded, OUTPUT_FAILED
 *   where the file cannot be opened or another process has what is to be had alone
 */
export async function openDatabase(
  file: string,
  schema: string,
  { isAlone = false }: OpenDatabaseOptions = {},
): Promise<Database> {
  const Sqlite = await loadSqlite();
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const database = new Sqlite(file, { timeout: isAlone ? aloneMs : busyMs });
    if (isAlone) {
      // Before the log is opened, so that its lock is held from then on.
      database.pragma('locking_mode = EXCLUSIVE');
    }
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec(schema);
    return database;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (isAlone && code?.startsWith('SQLITE_BUSY')) {
      throw isInUse(file, cause);
    }
    throw code === undefined ? notInstalled(cause) : notOpened(file, message, cause);
  }
}

async function loadSqlite() {
  try {
    return (await import('better-sqlite3')).default;
  } catch (cause) {
    throw notInstalled(cause);
  }
}

/** The package is missing, or (an error without a code) its compiled part. */
function notInstalled(cause: unknown): DosimetryError {
  return new DosimetryError('INVALID_CONFIGURATION', {
    what: 'The node cannot keep its queue on this machine.',
    why: 'The optional package better-sqlite3 is not installed or was not compiled for this Node.',
    next: 'Install python3, make and g++, then run "npm rebuild better-sqlite3" or "npm ci" again.',
    cause,
  });
}

function notOpened(file: string, message: string, cause: unknown): DosimetryError {
  return new DosimetryError('OUTPUT_FAILED', {
    what: `The node cannot open ${file}.`,
    why: `${message}.`,
    next: 'Check that the data folder (--data) can be written to and that the file is not damaged.',
    cause,
  });
}

function isInUse(file: string, cause: unknown): DosimetryError {
  return new DosimetryError('OUTPUT_FAILED', {
    what: 'The data folder is in use.',
    why: `Another node has ${file} open.`,
    next: 'Stop that node, or give this one a data folder of its own (--data); for more computing power start "backend worker".',
    cause,
  });
}
