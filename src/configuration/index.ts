export { defaultSiteConfiguration } from './defaultSiteConfiguration';
export { parseSiteConfiguration } from './parseSiteConfiguration';
export type {
  BackendSettings,
  DensityModel,
  DoseWashSettings,
  LimitedQuantity,
  LocalLimit,
  RadiobiologySettings,
  SiteConfiguration,
  StructureNames,
  UncertaintySettings,
} from './siteConfiguration';
