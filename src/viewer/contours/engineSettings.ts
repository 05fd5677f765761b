import type { SiteConfiguration } from '../../configuration';
import type { EngineSettings } from '../../engine/choice';

/**
 * Where the networks may run, from the site's settings. The server's address may be a path of the
 * viewer's own server; workers need it whole.
 *
 * @param page address of the page
 */
export function engineSettings(
  { engine, backend }: SiteConfiguration,
  page: string | undefined = globalThis.location?.href,
): EngineSettings {
  return {
    ...engine,
    ...(backend && { remote: { ...backend, url: new URL(backend.url, page).href } }),
  };
}
