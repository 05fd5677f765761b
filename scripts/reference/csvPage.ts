import { quantities } from '../../src/quantities/quantities';
import type { Quantity } from '../../src/quantities/quantity';
import { csvHeader } from '../../src/report/toCsv';
import { csvMeanings } from './csvMeanings';
import { markdownTable } from './markdownTable';

/** docs/reference/csv-columns.md */
export function csvPage(): string {
  return `# Columns of the CSV

\`npm run reference\` writes this page from \`src/report/toCsv.ts\`.

One row a kidney, right first, then one a structure. The header is the same for every report; new
columns go to the end, and none is renamed. How cells are written:
[dose report](../dose-report.md#csv).

${markdownTable(
  ['', 'column', 'meaning'],
  csvHeader.map((column, n) => [String(n + 1), `\`${column}\``, meaningOf(column)]),
)}
`;
}

function meaningOf(column: string): string {
  const quantity = Object.values<Quantity>(quantities).find((one) => one.csvColumn === column);
  const meaning = quantity ? quantityMeaning(quantity) : csvMeanings[column];
  if (meaning === undefined) {
    throw new Error(`scripts/reference/csvMeanings.ts lacks the column ${column}.`);
  }
  return meaning;
}

function quantityMeaning({ label, unit }: Quantity): string {
  return `${label}, ${unit === '%' ? '0 to 1' : unit}`;
}
