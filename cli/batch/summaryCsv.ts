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
      return [
        harmless(name),
        side,
        number(volumeMl),
        number(meanDoseGy),
        [...new Set(codes)].join(' '),
        number(seconds),
      ];
    }),
  );
  return [columns, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(6)));
}

/** Spreadsheets would run it as a formula. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
