import fs from 'node:fs';

/** Ids of all processes that this one has started, theirs included. Linux only; none elsewhere. */
export function descendantProcesses(): number[] {
  const children = new Map<number, number[]>();
  for (const name of fs.existsSync('/proc/self/status') ? fs.readdirSync('/proc') : []) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : undefined;
    if (parent !== undefined) {
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
  }
  const below = (id: number): number[] =>
    (children.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(process.pid);
}

/** Processes can end at any time. */
function parentOf(id: string): number | undefined {
  try {
    const status = fs.readFileSync(`/proc/${id}/status`, 'utf8');
    return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) || undefined;
  } catch {
    return undefined;
  }
}
