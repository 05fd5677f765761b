export { defaultSiteConfiguration } from './defaultSiteConfiguration';
export { parseSiteConfiguration } from './parseSiteConfiguration';
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
