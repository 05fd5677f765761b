import fs from 'node:fs';
import { descendantProcesses } from './descendantProcesses';

/**
 * Memory of all descendants of this process, MB. A page of memory that several of them share is
 * counted once (PSS). Linux only; undefined elsewhere.
 */
export function processMemory(): number | undefined {
  if (!fs.existsSync('/proc/self/smaps_rollup')) {
    return undefined;
  }
  return descendantProcesses().reduce((total, id) => total + memoryOf(id), 0);
}

/** Processes can end at any time. */
function memoryOf(id: number): number {
  try {
    const memory = fs.readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(memory)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}
