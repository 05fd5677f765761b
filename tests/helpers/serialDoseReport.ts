import type { KidneyDoseReport } from '../../src/report';
import { doseReport, doseReportCase } from './doseReportCase';
import { serialSummary } from './serialSummary';
import type { SerialSummaryOptions } from './serialSummary';

/** The report of `doseReportCase`, each cycle of it from serial images of its contours. */
export function serialDoseReport(cycles = 1, options: SerialSummaryOptions = {}): KidneyDoseReport {
  const { input } = doseReportCase(cycles);
  const { right, left } = input.measurements;
  const volumeMl = { right: right.volumeMl, left: left.volumeMl };
  return doseReport(cycles, {
    cycles: input.cycles.map((cycle, n) => ({
      ...cycle,
      doseMeaning: 'computed-from-activity',
      serial: serialSummary({ cycle: n + 1, volumeMl, ...options }),
    })),
  });
}
