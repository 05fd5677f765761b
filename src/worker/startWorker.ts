import { workerLimits } from '../calls/workerLimits';
import type { WorkerPort } from '../calls/workerPort';
import { assetListFile } from '../engine/assets';
import { offlineWorkerName, offlineWorkerUrl } from './offlineWorkerUrl';

/**
 * Starts a module worker from its address. Where the server cannot be reached, it is started from
 * the copy of its script that an earlier run stored, which the page's content security policy has
 * to allow (blob: in worker-src); otherwise the browser's own cache is tried. Messages posted
 * before the worker is there, with their transferred buffers, are held until then.
 * @param url absolute
 */
export function startWorker(url: string): WorkerPort {
  const late: LateWorker = { waiting: [], isEnded: false };
  const port = createPort(late);
  if (globalThis.caches) {
    chooseWorker(url).then(
      (worker) => begin(worker, late, port),
      // Reports the same error as a worker that does not start.
      (error: unknown) => port.onerror?.({ message: String(error) }),
    );
  } else {
    // Where nothing can be stored (plain http) there is no copy to choose.
    begin(createWorker(url), late, port);
  }
  return port;
}

/** A worker that is chosen later. */
interface LateWorker {
  worker?: Worker;
  /** Messages posted until then, with their transferred buffers. */
  waiting: [unknown, Transferable[]][];
  /** True when the worker is no longer needed. */
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
  // Reported as the worker's end, because callers would otherwise wait forever.
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

/** Any answer, even an error status, shows that the server can be reached. */
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
 * A worker's script must have the page's origin. One from another origin is started through a blob,
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
