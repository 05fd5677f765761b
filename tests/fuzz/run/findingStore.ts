import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../types';

export interface FindingStore {
  /** Keeps the first of each sort with its bytes, counts the rest. */
  add(finding: Finding, files: Record<string, string>): void;
  /** Sorts of findings with their counts, the most frequent first. */
  list(): { finding: Finding; count: number; folder: string }[];
}

/**
 * Findings by sort: target, kind and text without its numbers. The first of each sort is written to
 * a folder of its own, with the bytes and a README that says how to run it again.
 */
export function createFindingStore(folder: string, seed: number): FindingStore {
  const sorts = new Map<string, { finding: Finding; count: number; folder: string }>();
  return {
    add(finding, files) {
      const sort = `${finding.target} ${finding.kind} ${plain(finding.text)}`;
      const known = sorts.get(sort);
      if (known) {
        known.count++;
        return;
      }
      const id = createHash('sha1').update(sort).digest('hex').slice(0, 8);
      const own = path.join(folder, `${finding.target}-${finding.kind}-${id}`);
      sorts.set(sort, { finding, count: 1, folder: own });
      fs.mkdirSync(own, { recursive: true });
      for (const [name, bytes] of Object.entries(files)) {
        fs.writeFileSync(path.join(own, path.basename(name)), Buffer.from(bytes, 'base64'));
      }
      fs.writeFileSync(path.join(own, 'README.md'), describe(finding, seed));
    },
    list: () => [...sorts.values()].sort((a, b) => b.count - a.count),
  };
}

function plain(text: string): string {
  return text
    .replace(/"[^"]*"/g, '""')
    .replace(/[-+]?\d[\d.e+-]*/g, '#')
    .slice(0, 120);
}

function describe({ target, kind, text, trail, caseNumber }: Finding, seed: number): string {
  return [
    `# ${target}: ${kind}`,
    '',
    text,
    '',
    ...trail.map((step) => `- ${step.slice(0, 300)}`),
    '',
    `Again: npm run fuzz -- --seed ${seed} --case ${caseNumber}`,
    '',
  ].join('\n');
}
