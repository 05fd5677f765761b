/**
 * Starts a module worker. A worker's script must have the page's origin; one from elsewhere is started
 * through a blob, which the page's content security policy has to allow (worker-src blob:).
 *
 * @param url absolute
 */
export function startWorker(url: string): Worker {
  if (new URL(url).origin === globalThis.location.origin) {
    return new Worker(url, { type: 'module' });
  }
  const blob = new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' });
  const blobUrl = URL.createObjectURL(blob);
  const worker = new Worker(blobUrl, { type: 'module' });
  // The script is fetched after the constructor returns, so the URL has to live a little longer.
  setTimeout(() => URL.revokeObjectURL(blobUrl), 60_000);
  return worker;
}
