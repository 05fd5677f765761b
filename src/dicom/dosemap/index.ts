export { classifyDoseSource } from './classifyDoseSource';
export type { DoseSourceClass, ImageQuantity } from './classifyDoseSource';
export { readAdministration } from './readAdministration';
export type { AdministrationReading } from './readAdministration';
export { readDoseSeries } from './readDoseSeries';
export type { DoseSeries, ReadDoseSeriesOptions, StoredImage } from './readDoseSeries';
