import { isIP } from 'node:net';
import os from 'node:os';

/**
 * Whether a request was meant for this server. A page elsewhere can make its own name point to this
 * machine (DNS rebinding) and would then count as of our origin: only names of ours are answered.
 *
 * @param header Host of the request
 * @param listening address or name that the server was told to listen on
 */
export function isAllowedHost(header: string | undefined, listening: string): boolean {
  const found = /^(\[[0-9a-f:.]+\]|[^\s:@/[\]]+)(?::\d{1,5})?$/i.exec(header ?? '');
  if (!found) {
    return false;
  }
  const name = found[1].replace(/^\[|\]$/g, '').toLowerCase();
  if (['localhost', '127.0.0.1', '::1', listening.toLowerCase()].includes(name)) {
    return true;
  }
  // Listening on all addresses: any of them, and the machine's name; an address cannot be rebound.
  const isEverywhere = listening === '0.0.0.0' || listening === '::';
  return isEverywhere && (isIP(name) !== 0 || name === os.hostname().toLowerCase());
}
