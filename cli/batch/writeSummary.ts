import fs from 'node:fs';
import path from 'node:path';
import { writeOutputs } from '../writeOutputs';
import type { BatchOutcome } from './batchOutcome';
import { thumbnailFile } from './finishedCase';
import { summaryCsv } from './summaryCsv';
import { summaryHtml } from './summaryHtml';

/**
 * Writes summary.csv, summary.html and failures.json in the place of those of an earlier run.
 * @throws DosimetryError OUTPUT_FAILED
 */
export function writeSummary(out: string, { cases, failed, passedOver }: BatchOutcome): void {
  const thumbnailOf = (name: string): string | undefined => {
    const file = path.join(out, name, thumbnailFile);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  };
  const failures = { failed, passedOver };
  const contents: [string, string][] = [
    ['failures.json', `${JSON.stringify(failures, null, 2)}\n`],
    ['summary.html', summaryHtml({ cases, failed, passedOver, thumbnailOf })],
    ['summary.csv', summaryCsv(cases)],
  ];
  writeOutputs(
    contents.map(([name, content]) => ({ file: path.join(out, name), content })),
    { force: true },
  );
}
