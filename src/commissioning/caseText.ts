import type { CommissioningCase } from './commissioningReport';

/** A number with as many digits as a reader compares. */
export function valueText(value: number | string | undefined): string {
  if (typeof value !== 'number') {
    return value ?? '-';
  }
  return String(Number(value.toPrecision(6)));
}

/** As "1 %" or "0.5 mm". */
export function toleranceText({ tolerance, unit = '' }: CommissioningCase): string {
  const { absolute, relative } = tolerance;
  const parts = [
    ...(relative === undefined ? [] : [`${Number((100 * relative).toPrecision(3))} %`]),
    ...(absolute === undefined ? [] : [`${Number(absolute.toPrecision(3))} ${unit}`.trim()]),
  ];
  return parts.join(' or ') || 'the same';
}
