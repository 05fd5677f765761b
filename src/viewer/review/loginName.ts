import type { HostContext } from '../host/hostTypes';

/** The name of whoever is logged in to the viewer, where it has a login (OpenID Connect). */
export function loginName({ servicesManager }: HostContext): string | undefined {
  const { profile } = servicesManager.services.userAuthenticationService.getUser?.() ?? {};
  const { family_name: family, given_name: given, name, preferred_username: user } = profile ?? {};
  return family ? [family, given].filter(Boolean).join('^') : (name ?? user);
}
