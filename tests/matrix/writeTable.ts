import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { cases } from './cases';
import { labelOf } from './labelOf';
import { steps } from './trySteps';
import type { MatrixCase, StepResult } from './types';

const page = path.resolve(__dirname, '../../docs/ohif-versions.md');
const place = /(<!-- matrix -->\n)[^]*(\n<!-- \/matrix -->)/;

/** Cells of a row by the names of their columns. */
type Row = Readonly<Record<string, string>>;

/** Writes the row of a case, with today's date; rows of other cases stay as they are. */
export async function writeTable(tried: MatrixCase, results: readonly StepResult[]): Promise<void> {
  const text = readFileSync(page, 'utf8');
  const before = rowsIn(text);
  const rows = cases.flatMap((one) => {
    const isTried = labelOf(one) === labelOf(tried);
    const row = isTried ? rowOf(tried, results) : before.find((known) => isOf(known, one));
    return row ? [row] : [];
  });
  const head = ['viewer', 'installed', 'archive', 'browser', ...Object.keys(steps), 'tried'];
  // A step that is new was not tried in the rows of earlier runs.
  const lines = rows.map((row) => line(head.map((column) => row[column] ?? 'not tried')));
  const table = [line(head), line(head.map(() => '-')), ...lines].join('\n');
  const written = text.replace(
    place,
    (_, start: string, end: string) => `${start}\n${table}\n${end}`,
  );
  const style = await resolveConfig(page);
  writeFileSync(page, await format(written, { ...style, parser: 'markdown' }));
}

function rowOf(
  { viewer, setup, archive, browser }: MatrixCase,
  results: readonly StepResult[],
): Row {
  const cells = results.map(({ step, problem }) => [
    step,
    problem === undefined ? 'ok' : `**no**: ${problem}`,
  ]);
  const tried = new Date().toISOString().slice(0, 10);
  return { viewer, installed: setup, archive, browser, ...Object.fromEntries(cells), tried };
}

/** The rows that the page has. */
function rowsIn(text: string): Row[] {
  const lines = (place.exec(text)?.[0] ?? '').split('\n').filter((one) => one.startsWith('|'));
  const [head, , ...rows] = lines.map((one) =>
    one
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.map((cells) => Object.fromEntries(cells.map((cell, n) => [head[n], cell])));
}

function isOf(row: Row, { viewer, setup, archive, browser }: MatrixCase): boolean {
  const wanted: Row = { viewer, installed: setup, archive, browser };
  return Object.entries(wanted).every(([column, cell]) => row[column] === cell);
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
