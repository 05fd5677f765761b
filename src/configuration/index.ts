export { defaultSiteConfiguration } from './defaultSiteConfiguration';
export { parseSiteConfiguration } from './parseSiteConfiguration';
export { readKernels } from './readKernels';
export type { DensityModel } from '../dose/densityModel';
export type {
  BackendSettings,
  CameraSettings,
  DeadTimeSettings,
  DoseWashSettings,
  LimitedQuantity,
  LocalLimit,
  RadiobiologySettings,
  SiteConfiguration,
  StructureNames,
  UncertaintySettings,
} from './siteConfiguration';
