import { cancelledError, DosimetryError } from '../errors';
import type { Volume } from '../volume/types';
import type { ProgressMessage, RunRequest, WorkerMessage, WorkerResult } from './messages';

export interface PipelineClientOptions {
  /** The worker's script, absolute. */
  workerUrl: string;
  modelUrl: string;
  runtimeUrl: string;
}

export interface PipelineClient {
  /**
   * @param ct its voxel buffer is transferred to the worker and gone afterwards
   * @param signal aborting ends the worker at once; the next run starts a new one
   * @throws DosimetryError what the pipeline reports, CANCELLED, ENGINE_FAILED
   */
  run(
    ct: Volume<Int16Array | Float32Array>,
    onProgress: (progress: ProgressMessage) => void,
    signal: AbortSignal,
  ): Promise<WorkerResult>;
  dispose(): void;
}

/** Runs the pipeline in a worker that lives as long as the client, with the network kept loaded. */
export function createPipelineClient(options: PipelineClientOptions): PipelineClient {
  let worker: Worker | undefined;
  const endWorker = () => {
    worker?.terminate();
    worker = undefined;
  };

  return {
    run(ct, onProgress, signal) {
      worker ??= startWorker(options.workerUrl);
      const current = worker;
      return new Promise<WorkerResult>((resolve, reject) => {
        const settle = (act: () => void) => {
          signal.removeEventListener('abort', cancel);
          act();
        };
        const cancel = () =>
          settle(() => {
            endWorker();
            reject(cancelledError());
          });
        if (signal.aborted) {
          cancel();
          return;
        }
        signal.addEventListener('abort', cancel);
        current.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
          if (data.type === 'progress') {
            onProgress(data);
          } else if (data.type === 'done') {
            settle(() => resolve(data.result));
          } else {
            settle(() => reject(new DosimetryError(data.error.code, data.error)));
          }
        };
        current.onerror = (event) =>
          settle(() => {
            endWorker();
            reject(crashed(event.message));
          });
        const request: RunRequest = {
          type: 'run',
          ct,
          modelUrl: options.modelUrl,
          runtimeUrl: options.runtimeUrl,
        };
        current.postMessage(request, [ct.data.buffer as ArrayBuffer]);
      });
    },
    dispose: endWorker,
  };
}

/** A worker's script must have the page's origin; one from elsewhere is started through a blob. */
function startWorker(url: string): Worker {
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

function crashed(message: string | undefined): DosimetryError {
  return new DosimetryError('ENGINE_FAILED', {
    what: 'The background worker stopped.',
    why: message
      ? `The browser reports: ${message}.`
      : 'Its script could not be loaded, or the browser ended it.',
    next: 'Check that the plug-in folder is complete on the server, reload the page and try again.',
  });
}
