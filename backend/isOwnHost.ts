import { isIP } from 'node:net';
import os from 'node:os';

/**
 * Whether a request names this server by an address, by a name of its machine, or by one that the
 * site has given. A page elsewhere can make its own name point to this machine (DNS rebinding) and
 * would then count as of our origin; an address cannot be rebound.
 * @param header Host of the request
 * @param names what the server listens on, and origins of the site
 */
export function isOwnHost(
  header: string | undefined,
  { host, origins }: { host: string; origins: readonly string[] },
): boolean {
  const address = `http://${header}`;
  if (header === undefined || !URL.canParse(address)) {
    return false;
  }
  const asked = new URL(address);
  const name = asked.hostname.replace(/^\[|\]$/g, '');
  return (
    asked.host === header.toLowerCase().replace(/:80$/, '') &&
    (isIP(name) !== 0 ||
      ['localhost', host.toLowerCase(), os.hostname().toLowerCase()].includes(name) ||
      origins.some((origin) => new URL(origin).hostname === name))
  );
}
