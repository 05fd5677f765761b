import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DosimetryError } from '../../src/errors';
import { isRunning } from '../isRunning';
import { outputFailed } from '../outputFailed';

interface Holder {
  host: string;
  pid: number;
}

/**
 * Makes this process the only batch in a folder. The lock of a batch of this machine that was
 * killed is taken over.
 * @param out made where it is missing
 * @returns gives the lock back
 * @throws DosimetryError OUTPUT_EXISTS where another batch holds it, OUTPUT_FAILED
 */
export function lockBatch(out: string): () => void {
  const file = path.join(out, 'batch.lock');
  const own: Holder = { host: os.hostname(), pid: process.pid };
  fs.mkdirSync(out, { recursive: true });
  // The second time, what a killed batch left is gone.
  for (let attempt = 0; attempt < 2; attempt++) {
    if (create(file, own)) {
      return () => fs.rmSync(file, { force: true });
    }
    const holder = readHolder(file);
    if (holder !== undefined && !isGone(holder, own)) {
      throw locked(file, holder);
    }
    fs.rmSync(file, { force: true });
  }
  throw locked(file, own);
}

/** @returns false where the file is there already */
function create(file: string, own: Holder): boolean {
  // Written whole under another name, since a lock without its holder would be taken for a remnant.
  const whole = `${file}.${own.host}-${own.pid}`;
  try {
    fs.writeFileSync(whole, JSON.stringify(own));
    fs.linkSync(whole, file);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw outputFailed(file, cause);
  } finally {
    fs.rmSync(whole, { force: true });
  }
}

/** @returns undefined where it is gone, or was damaged by a loss of power */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** A container that is started anew has the process numbers of the one before. */
function isGone({ host, pid }: Holder, own: Holder): boolean {
  return host === own.host && (pid === own.pid || !isRunning(pid));
}

function locked(file: string, { host, pid }: Holder): DosimetryError {
  return new DosimetryError('OUTPUT_EXISTS', {
    what: 'Another batch is working in this folder.',
    why: `${file} names it: process ${pid} of ${host}.`,
    next: 'Wait for its end, or share the work with --redis. If that machine has stopped, delete the file.',
  });
}
