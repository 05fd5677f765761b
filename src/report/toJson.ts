import type { KidneyDoseReport } from './kidneyDoseReport';

/**
 * The whole report as JSON text. `schema` and `schemaVersion` name its form; a field that changes
 * its meaning raises the version. Values that are not finite do not occur; fields that are not
 * known are absent.
 */
export function toJson(report: KidneyDoseReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
