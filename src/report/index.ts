export { buildKidneyDoseReport } from './buildKidneyDoseReport';
export type { BuildKidneyDoseReportInput } from './buildKidneyDoseReport';
export type * from './kidneyDoseReport';
export { recoverySources } from './recoverySources';
export { toPdf } from './pdf/toPdf';
export type { KeyImage, ToPdfOptions } from './pdf/toPdf';
export { toCsv } from './toCsv';
export { toJson } from './toJson';
