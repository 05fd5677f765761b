import { csvField } from '../../src/numbers';
import type { SummaryCase } from './summaryCase';

const columns = ['case', 'side', 'volumeMl', 'meanDoseGy', 'warnings', 'seconds'];

/**
 * A row a kidney (RFC 4180), numbers with six digits, a missing number an empty field. The warnings
 * of a row, by code, are those of its side and those without a side; the seconds are those of the
 * case.
 */
export function summaryCsv(cases: readonly SummaryCase[]): string {
  const rows = cases.flatMap(({ name, kidneys, warnings, seconds }) =>
    kidneys.map(({ side, volumeMl, meanDoseGy }) => {
      const codes = warnings
        .filter((one) => one.side === undefined || one.side === side)
        .map(({ code }) => code);
      return [name, side, volumeMl, meanDoseGy, [...new Set(codes)].join(' '), seconds];
    }),
  );
  return [columns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
