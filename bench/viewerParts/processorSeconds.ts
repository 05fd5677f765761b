import fs from 'node:fs';
import { descendantProcesses } from '../engineParts/descendantProcesses';

/** Of Linux's clock; every system that Node runs on has this one. */
const ticksPerSecond = 100;

/** Processor time of the processes that this one has started and that run still, s; Linux only. */
export function processorSeconds(): number {
  return descendantProcesses().reduce((total, id) => total + ticksOf(id), 0) / ticksPerSecond;
}

/** Processes can end at any time. */
function ticksOf(id: number): number {
  try {
    const stat = fs.readFileSync(`/proc/${id}/stat`, 'utf8');
    // After the name, which may hold anything: fields 3 and on; utime and stime are 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
