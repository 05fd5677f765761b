/** Addresses that hold no data and are answered without the token. */
export const openAddresses: ReadonlySet<string> = new Set(['/status', '/status.js']);
