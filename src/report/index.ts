export { buildKidneyDoseReport } from './buildKidneyDoseReport';
export type { BuildKidneyDoseReportInput } from './buildKidneyDoseReport';
export type { ContourBand } from './doseUncertainty';
export type * from './kidneyDoseReport';
export { toPdf } from './pdf/toPdf';
export type { KeyImage, ToPdfOptions } from './pdf/toPdf';
export { toCsv } from './toCsv';
export { toJson } from './toJson';
