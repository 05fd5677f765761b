import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRunning } from './isRunning';

const host = createHash('sha256').update(os.hostname()).digest('hex').slice(0, 8);
const pattern = /^\.kidney-dosimetry-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.(part|old)$/;
const dayMs = 24 * 3600 * 1000;

/**
 * Short, so that a result may have the longest name that a disk allows; contains the process that
 * created it.
 */
export function temporaryName(kind: 'part' | 'old'): string {
  return `.kidney-dosimetry-${host}-${process.pid}-${randomBytes(4).toString('hex')}.${kind}`;
}

/**
 * Removes files that killed runs have left in a folder: those of processes of this machine that no
 * longer run, and those of other machines that are older than a day.
 */
export function removeLeftovers(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const found = pattern.exec(name);
    if (!found) {
      continue;
    }
    const file = path.join(folder, name);
    const isOurs = found[1] === host;
    if ((isOurs && !isRunning(Number(found[2]))) || isOld(file)) {
      fs.rmSync(file, { force: true });
    }
  }
}

function isOld(file: string): boolean {
  const info = fs.statSync(file, { throwIfNoEntry: false });
  return info !== undefined && Date.now() - info.mtimeMs > dayMs;
}
