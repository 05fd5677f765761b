import { doseReport } from '../../tests/helpers/doseReportCase';
import { defaultSiteConfiguration } from '../configuration';
import { reportFileName } from './reportFileName';
import { toCsv } from './toCsv';
import { toJson } from './toJson';

/** A reader after RFC 4180, by its grammar. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  let match;
  while ((match = pattern.exec(text))) {
    const [, cell, end] = match;
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end === '\r\n') {
      rows.push([]);
    }
  }
  rows.pop();
  return rows;
}

describe('toCsv', () => {
  it('has one row a kidney, and every number as the report has it', () => {
    const report = doseReport(2);
    const [header, ...rows] = parseCsv(toCsv(report));
    expect(rows).toHaveLength(2);
    rows.forEach((row) => expect(row).toHaveLength(header.length));
    const of = (row: number, column: string) => rows[row][header.indexOf(column)];
    report.kidneys.forEach((kidney, n) => {
      expect(of(n, 'side')).toBe(kidney.side);
      expect(Number(of(n, 'volume_ml'))).toBeCloseTo(kidney.volumeMl, 2);
      expect(Number(of(n, 'mean_dose_Gy'))).toBeCloseTo(kidney.dose!.meanDoseGy, 4);
      expect(Number(of(n, 'D98_Gy'))).toBeCloseTo(kidney.dose!.d98Gy, 4);
      expect(Number(of(n, 'BED_Gy'))).toBeCloseTo(kidney.biologicallyEffectiveDoseGy!, 4);
      expect(of(n, 'Vx_doses_Gy')).toBe('18; 23; 28');
      expect(of(n, 'cycles')).toBe('2');
    });
    expect(of(0, 'findings')).toBe('EFFECTIVE_HALF_LIFE_ASSUMED');
    expect(of(1, 'findings')).toBe('CONTOUR_UNCERTAIN; EFFECTIVE_HALF_LIFE_ASSUMED');
  });

  it('keeps its header whatever the site shows', () => {
    const configuration = { ...defaultSiteConfiguration, volumeAtDosesGy: [1, 2.5], limits: [] };
    const head = (text: string) => text.split('\r\n')[0];
    expect(head(toCsv(doseReport(1, { configuration })))).toBe(head(toCsv(doseReport(3))));
    expect(new Set(head(toCsv(doseReport())).split(',')).size).toBe(
      head(toCsv(doseReport())).split(',').length,
    );
  });

  it('quotes what needs it, and lets no text become a formula of a spreadsheet', () => {
    const report = doseReport();
    report.provenance.patient.patientID = '=1+1,"a"\r\nb';
    const [header, row] = parseCsv(toCsv(report));
    expect(row[header.indexOf('patient_id')]).toBe('\'=1+1,"a"\r\nb');
    expect(row).toHaveLength(header.length);
  });

  it('has no name of the patient in it, nor has the file name any of the patient', () => {
    const report = doseReport();
    expect(toCsv(report)).not.toMatch(/Müller|Änne/);
    expect(reportFileName(report, 'pdf')).toBe('kidney-dose_20260103_12345678.pdf');
    report.provenance.study.studyDate = undefined;
    expect(reportFileName(report, 'csv')).toBe('kidney-dose_undated_12345678.csv');
  });
});

describe('toJson', () => {
  it('is the report', () => {
    const report = doseReport();
    const read = JSON.parse(toJson(report));
    expect(read.schema).toBe('kidney-dose-report');
    expect(read.schemaVersion).toBe(1);
    expect(read.kidneys[0].dose.meanDoseGy).toBe(report.kidneys[0].dose!.meanDoseGy);
  });
});
