import { parentPort, workerData } from 'node:worker_threads';
import { loadModel } from '../cli/loadModel';
import { modelIdentity } from '../src/network';
import { runPipeline } from '../src/pipeline';
import { collectBuffers } from '../src/calls/collectBuffers';
import { errorDetails } from '../src/calls/errorDetails';
import type { ThreadAnswer, ThreadData, ThreadRequest } from './threadMessages';

const port = parentPort!;
const { model } = workerData as ThreadData;
const answer = (message: ThreadAnswer, transfer: ArrayBuffer[] = []) =>
  port.postMessage(message, transfer);

/**
 * The pipeline looks at `aborted` between its steps. The flag is shared memory, since messages are not
 * delivered while a step computes.
 */
function signalOf(flag: Int32Array): AbortSignal {
  return {
    get aborted() {
      return Atomics.load(flag, 0) !== 0;
    },
  } as AbortSignal;
}

async function serve(): Promise<void> {
  const { manifest, networks, referenceAnatomy } = await loadModel(model);
  answer({
    type: 'ready',
    model: modelIdentity(manifest),
    engine: networks.coarse.description,
  });
  port.on('message', async ({ ct, contourConvention, cancelled }: ThreadRequest) => {
    try {
      const result = await runPipeline(ct, {
        manifest,
        networks,
        referenceAnatomy,
        contourConvention,
        bothConventions: true,
        signal: signalOf(cancelled),
        onProgress: () => answer({ type: 'progress' }),
      });
      answer({ type: 'done', result }, collectBuffers(result));
    } catch (error) {
      answer({ type: 'failed', error: errorDetails(error) });
    }
  });
}

serve().catch((error: unknown) => answer({ type: 'failed', error: errorDetails(error) }));
