import fs from 'node:fs';

/**
 * Memory of all descendants of this process, MB. A page of memory that several of them share is
 * counted once (PSS). Linux only; undefined elsewhere.
 */
export function processMemory(): number | undefined {
  if (!fs.existsSync('/proc/self/smaps_rollup')) {
    return undefined;
  }
  const children = new Map<number, number[]>();
  for (const name of fs.readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : undefined;
    if (parent !== undefined) {
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
  }
  const sum = (id: number): number =>
    (children.get(id) ?? []).reduce((total, child) => total + memoryOf(child) + sum(child), 0);
  return sum(process.pid);
}

function parentOf(id: string): number | undefined {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${id}/status`))?.[1]) || undefined;
}

function memoryOf(id: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1000;
}

/** Processes can end at any time. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
