import { defaultSiteConfiguration, parseSiteConfiguration } from '../../configuration';
import type { KidneySession } from '../session/kidneySession';
import { toUserMessage } from '../session/toUserMessage';

/** What OHIF hands to an extension before it registers it. */
export interface RegistrationContext {
  /** The viewer's app-config.js. */
  appConfig?: { kidneyDosimetry?: unknown };
  /** Second item of an `[extension, configuration]` pair; an empty object where there is none. */
  configuration?: Record<string, unknown>;
}

/**
 * Takes over the site's settings: the extension's own configuration, or `kidneyDosimetry` in
 * app-config.js, which is the only place for an extension that is loaded by address. Settings that
 * are wrong are not used in part: the defaults are, and the panel says what is wrong.
 */
export function configureSession(
  session: KidneySession,
  { appConfig, configuration }: RegistrationContext,
): void {
  const hasOwn = configuration && Object.keys(configuration).length > 0;
  try {
    session.configuration = parseSiteConfiguration(
      hasOwn ? configuration : appConfig?.kidneyDosimetry,
    );
    session.configurationError = undefined;
  } catch (error) {
    session.configuration = defaultSiteConfiguration;
    session.configurationError = toUserMessage(error);
  }
  session.reset();
}
