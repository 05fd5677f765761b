import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { cases } from './cases';
import { labelOf } from './labelOf';
import { steps } from './trySteps';
import type { MatrixCase, StepResult } from './types';

const page = path.resolve(__dirname, '../../docs/ohif-versions.md');
const place = /(<!-- matrix -->\n)[^]*(\n<!-- \/matrix -->)/;

/** Writes the row of a case, with today's date; rows of other cases stay as they are. */
export async function writeTable(tried: MatrixCase, results: readonly StepResult[]): Promise<void> {
  const text = readFileSync(page, 'utf8');
  const rows = new Map(cases.map((one) => [labelOf(one), rowIn(text, one)]));
  rows.set(labelOf(tried), rowOf(tried, results));
  const head = ['viewer', 'installed', 'archive', 'browser', ...Object.keys(steps), 'tried'];
  const table = [line(head), line(head.map(() => '-')), ...rows.values()].filter(Boolean);
  const written = text.replace(
    place,
    (_, start: string, end: string) => `${start}\n${table.join('\n')}\n${end}`,
  );
  const style = await resolveConfig(page);
  writeFileSync(page, await format(written, { ...style, parser: 'markdown' }));
}

function rowOf({ viewer, setup, archive, browser }: MatrixCase, results: readonly StepResult[]) {
  const cells = results.map(({ problem }) => (problem === undefined ? 'ok' : `**no**: ${problem}`));
  const today = new Date().toISOString().slice(0, 10);
  return line([viewer, setup, archive, browser, ...cells, today]);
}

/** The row that the page has of a case; undefined where it was never tried. */
function rowIn(text: string, { viewer, setup, archive, browser }: MatrixCase): string | undefined {
  const start = [viewer, setup, archive, browser];
  return text.split('\n').find((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    return start.every((cell, n) => cells[n + 1] === cell);
  });
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
