import { assetListFile } from '../engine/assets';
import { offlineWorkerName, offlineWorkerUrl } from './offlineWorkerUrl';

/** The part of a Worker that is used. */
export type StartedWorker = Pick<Worker, 'onmessage' | 'onerror' | 'terminate'> & {
  postMessage(message: unknown, transfer: Transferable[]): void;
};

/** A server that does not answer within this time counts as out of reach. */
const patienceMs = 3_000;

/**
 * Starts a module worker: from its address, or, where the server is out of reach, from the copy of its
 * script that an earlier run has kept; the page's content security policy has to allow that (blob: in
 * worker-src), else the browser's own cache is tried. What is posted waits, with what is
 * transferred, until the worker is there.
 *
 * @param url absolute
 */
export function startWorker(url: string): StartedWorker {
  // Where nothing can be kept (plain http) there is nothing to decide.
  return globalThis.caches ? createLateWorker(chooseWorker(url)) : hearing(createWorker(url));
}

async function chooseWorker(url: string): Promise<Worker> {
  if (await isServerThere(url)) {
    return createWorker(url);
  }
  const copy = await offlineWorkerUrl(url);
  return (copy && (await startCopy(copy).catch(() => undefined))) || createWorker(url);
}

/** Any answer will do. */
async function isServerThere(url: string): Promise<boolean> {
  try {
    await fetch(new URL(assetListFile, url), {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    });
    return true;
  } catch {
    return false;
  }
}

/** Undefined, or an error, where the page's policy does not allow it. */
function startCopy(blobUrl: string): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(blobUrl, { type: 'module', name: offlineWorkerName });
    const settle = (result: Worker | undefined) => {
      worker.onmessage = null;
      worker.onerror = null;
      resolve(result);
    };
    worker.onmessage = () => settle(worker);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      settle(undefined);
    };
  });
}

/**
 * A worker's script must have the page's origin; one from elsewhere is started through a blob, which the
 * page's content security policy has to allow (worker-src blob:).
 */
function createWorker(url: string): Worker {
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

/** An answer that cannot be read is an end as well: whoever waits for it would wait for ever. */
function hearing(worker: Worker): Worker {
  worker.onmessageerror = () =>
    worker.onerror?.call(worker, { message: 'an answer could not be read' } as ErrorEvent);
  return worker;
}

/** Stands for a worker that is still to be chosen. */
function createLateWorker(chosen: Promise<Worker>): StartedWorker {
  let worker: Worker | undefined;
  let isEnded = false;
  const waiting: [unknown, Transferable[]][] = [];
  const late: StartedWorker = {
    onmessage: null,
    onerror: null,
    postMessage(message, transfer) {
      if (worker) {
        worker.postMessage(message, transfer);
      } else {
        waiting.push([message, transfer]);
      }
    },
    terminate() {
      isEnded = true;
      waiting.length = 0;
      worker?.terminate();
    },
  };
  const begin = (ready: Worker): void => {
    if (isEnded) {
      ready.terminate();
      return;
    }
    worker = hearing(ready);
    worker.onmessage = (event) => late.onmessage?.call(ready, event);
    worker.onerror = (event) => late.onerror?.call(ready, event);
    waiting.splice(0).forEach(([message, transfer]) => ready.postMessage(message, transfer));
  };
  chosen.then(begin).catch((error: unknown) => {
    // As a worker would that does not start.
    late.onerror?.call(late as Worker, new ErrorEvent('error', { message: String(error) }));
  });
  return late;
}
