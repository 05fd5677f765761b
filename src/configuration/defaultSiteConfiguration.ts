import { parseSiteConfiguration } from './parseSiteConfiguration';
import type { SiteConfiguration } from './siteConfiguration';

/** What holds where a site sets nothing. */
export const defaultSiteConfiguration: SiteConfiguration = parseSiteConfiguration({});
