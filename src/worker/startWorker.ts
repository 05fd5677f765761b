import { workerLimits } from '../calls/workerLimits';
import type { WorkerPort } from '../calls/workerPort';
import { assetListFile } from '../engine/assets';
import { offlineWorkerName, offlineWorkerUrl } from './offlineWorkerUrl';

/**
 * Starts a module worker: from its address, or, where the server is out of reach, from the copy of
 * its script that an earlier run has kept; the page's content security policy has to allow that
 * (blob: in worker-src), else the browser's own cache is tried. What is posted waits, with what is
 * transferred, until the worker is there.
 *
 * @param url absolute
 */
export function startWorker(url: string): WorkerPort {
  const late: LateWorker = { waiting: [], isEnded: false };
  const port = createPort(late);
  if (globalThis.caches) {
    chooseWorker(url).then(
      (worker) => begin(worker, late, port),
      // As a worker would that does not start.
      (error: unknown) => port.onerror?.({ message: String(error) }),
    );
  } else {
    // Where nothing can be kept (plain http) there is nothing to decide.
    begin(createWorker(url), late, port);
  }
  return port;
}

/** A worker that is still to be chosen, or has been. */
interface LateWorker {
  worker?: Worker;
  /** What was posted until then, with what is transferred. */
  waiting: [unknown, Transferable[]][];
  /** Nobody waits for it any more. */
  isEnded: boolean;
}

function createPort(late: LateWorker): WorkerPort {
  return {
    onmessage: null,
    onerror: null,
    postMessage(message, transfer) {
      if (late.worker) {
        late.worker.postMessage(message, transfer);
      } else {
        late.waiting.push([message, transfer]);
      }
    },
    terminate() {
      late.isEnded = true;
      late.waiting.length = 0;
      late.worker?.terminate();
    },
  };
}

function begin(worker: Worker, late: LateWorker, port: WorkerPort): void {
  if (late.isEnded) {
    worker.terminate();
    return;
  }
  late.worker = worker;
  worker.onmessage = (event) => port.onmessage?.(event);
  worker.onerror = (event) => port.onerror?.(event);
  // An end as well: whoever waits for the answer would wait for ever.
  worker.onmessageerror = () => port.onerror?.({ message: 'an answer could not be read' });
  late.waiting.splice(0).forEach(([message, transfer]) => worker.postMessage(message, transfer));
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
      signal: AbortSignal.timeout(workerLimits.serverReachMs),
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
 * A worker's script must have the page's origin; one from elsewhere is started through a blob,
 * which the page's content security policy has to allow (worker-src blob:).
 */
function createWorker(url: string): Worker {
  if (new URL(url).origin === globalThis.location.origin) {
    return new Worker(url, { type: 'module' });
  }
  const blob = new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' });
  const blobUrl = URL.createObjectURL(blob);
  const worker = new Worker(blobUrl, { type: 'module' });
  // The script is fetched after the constructor returns.
  setTimeout(() => URL.revokeObjectURL(blobUrl), workerLimits.scriptAddressMs);
  return worker;
}
