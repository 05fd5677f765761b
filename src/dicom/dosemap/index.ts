export { classifyDoseSource } from './classifyDoseSource';
export type { DoseSourceClass, ImageQuantity } from './classifyDoseSource';
export { hoursAfterAdministration } from './hoursAfterAdministration';
export { readActivitySeries } from './readActivitySeries';
export type { ActivitySeries, ReadActivitySeriesOptions } from './readActivitySeries';
export { readAdministration } from './readAdministration';
export type { AdministrationReading } from './readAdministration';
export { readDoseSeries } from './readDoseSeries';
export type { DoseSeries, ReadDoseSeriesOptions, StoredImage } from './readDoseSeries';
