import { sha256Hex } from '../../src/engine/assets';
import type { BackEndAttempt, EngineSettings, LocalBackEnd } from '../../src/engine/choice';
import { toDosimetryError } from '../../src/errors';
import type { CtVolume, Vec3, VolumeGeometry } from '../../src/volume/types';
import { createPipelineClient } from '../../src/worker/createPipelineClient';
import { createWorkerEngine } from '../../src/worker/createWorkerEngine';
import type { NetworkToLoad } from '../../src/worker/engineCalls';
import { inspectMachine } from '../../src/worker/inspectMachine';
import type { AssetUrls } from '../../src/worker/pipelineCalls';
import { runtimeFiles } from '../../src/worker/runtimeFiles';
import { startWorker } from '../../src/worker/startWorker';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';

const here = (name: string): string => new URL(name, document.baseURI).href;
const urls: AssetUrls & { jobWorkerUrl: string } = {
  workerUrl: here('kidney-dosimetry-worker.js'),
  jobWorkerUrl: here('kidney-dosimetry-jobs.js'),
  engineUrls: {
    wasm: here('kidney-dosimetry-engine-wasm.js'),
    jspi: here('kidney-dosimetry-engine-jspi.js'),
    asyncify: here('kidney-dosimetry-engine-asyncify.js'),
  },
  laterWorkerUrls: [here('kidney-dosimetry-jobs.js'), here('kidney-dosimetry-measure.js')],
  modelUrl: here('models/'),
  runtimeUrl: here('runtime/'),
};

export interface PageRun {
  error?: string;
  engine?: string;
  place?: string;
  backEnds?: BackEndAttempt[];
  timingsMs?: Record<string, number>;
  /** From the call to the result, ms. */
  totalMs: number;
  /** Stages in the order in which they began, with their duration in ms as seen from the page. */
  stages: { name: string; ms: number }[];
  /** Digest of the labels, and number of voxels of each. */
  sha256?: string;
  voxels?: number[];
  /** Longest time between two ticks of a 5 ms timer on the page, ms. */
  longestPauseMs: number;
  /** The CT was returned complete. */
  ctVoxels?: number;
  bytes?: { received: number; total: number };
}

export interface PageRunOptions {
  /**
   * A CT of HU as Int16 beside the page, with its geometry; without it a simplified trunk is
   * created.
   */
  file?: string;
  geometry?: VolumeGeometry;
  trunk?: { dimensions: Vec3; spacingMm: Vec3; kidneyHu?: number };
  settings?: EngineSettings;
  /** Cancels when this stage begins, or this many ms after the start. */
  cancelAt?: string | number;
}

export interface NetworkRunOptions {
  backEnd: LocalBackEnd;
  /** ONNX files beside the page. */
  networks: (Omit<NetworkToLoad, 'model'> & { file: string })[];
  /** Float32 files beside the page, run one after the other on the first network. */
  inputs: { file: string; dimensions?: Vec3 }[];
  withOutputs: boolean;
}

async function read(file: string): Promise<ArrayBuffer> {
  return (await fetch(here(file))).arrayBuffer();
}

const client = createPipelineClient(() => urls);

async function readCt({ file, geometry, trunk }: PageRunOptions): Promise<CtVolume> {
  return file && geometry
    ? { ...geometry, data: new Int16Array(await read(file)) }
    : ellipsoidTrunk(trunk!.dimensions, trunk!.spacingMm, { kidneyHu: trunk!.kidneyHu });
}

async function run(options: PageRunOptions): Promise<PageRun> {
  const { settings, cancelAt } = options;
  const ct = await readCt(options);
  const controller = new AbortController();
  const began: { name: string; at: number }[] = [];
  const answer: PageRun = { totalMs: 0, stages: [], longestPauseMs: 0 };
  let lastTick = performance.now();
  const tick = setInterval(() => {
    const now = performance.now();
    answer.longestPauseMs = Math.max(answer.longestPauseMs, now - lastTick);
    lastTick = now;
  }, 5);
  const started = performance.now();
  let cancelledAt = started;
  const cancel = () => {
    cancelledAt = performance.now();
    controller.abort();
  };
  if (typeof cancelAt === 'number') {
    setTimeout(cancel, cancelAt);
  }
  try {
    const result = await client.run(ct, {
      settings,
      signal: controller.signal,
      onProgress: ({ stage, bytes }) => {
        answer.bytes = bytes ?? answer.bytes;
        if (began.at(-1)?.name !== stage) {
          began.push({ name: stage, at: performance.now() });
          if (stage === cancelAt) {
            cancel();
          }
        }
      },
    });
    answer.totalMs = performance.now() - started;
    answer.engine = result.engine;
    answer.place = result.place;
    answer.backEnds = result.backEnds;
    answer.timingsMs = result.timingsMs;
    answer.ctVoxels = result.ct.data.length;
    const labels = result.labelmap.data as Uint8Array<ArrayBuffer>;
    answer.voxels = [1, 2].map((label) => labels.reduce((n, v) => n + (v === label ? 1 : 0), 0));
    answer.sha256 = await sha256Hex(labels);
  } catch (error) {
    answer.totalMs = performance.now() - (controller.signal.aborted ? cancelledAt : started);
    answer.error = toDosimetryError(error).message;
  }
  clearInterval(tick);
  const end = performance.now();
  answer.stages = began.map(({ name, at }, n) => ({ name, ms: (began[n + 1]?.at ?? end) - at }));
  return answer;
}

/** Runs networks on one back end, without the pipeline around them. */
async function runNetworks(options: NetworkRunOptions): Promise<{
  error?: string;
  outputs: number[][];
  loadMs: number;
  runMs: number[];
}> {
  const { backEnd, networks, inputs, withOutputs } = options;
  const outputs: number[][] = [];
  const runMs: number[] = [];
  try {
    const runtime = new Uint8Array(await read(`runtime/${runtimeFiles[backEnd.build]}`));
    const loaded = await Promise.all(
      networks.map(async ({ file, ...network }) => ({
        ...network,
        model: new Uint8Array(await read(file)),
      })),
    );
    const started = performance.now();
    const scriptUrl = urls.engineUrls[backEnd.build];
    const engineOf = await createWorkerEngine({
      scriptUrl,
      backEnd,
      runtime,
      networks: loaded,
      // WebGPU emulated on a busy machine takes this long.
      patienceMs: 240_000,
    });
    const loadMs = performance.now() - started;
    for (const { file, dimensions } of inputs) {
      const input = new Float32Array(await read(file));
      const before = performance.now();
      const output = await engineOf.run(networks[0].role, input, dimensions);
      runMs.push(performance.now() - before);
      if (withOutputs) {
        outputs.push([...output]);
      }
    }
    engineOf.end();
    return { outputs, loadMs, runMs };
  } catch (error) {
    return { error: toDosimetryError(error).message, outputs, loadMs: 0, runMs };
  }
}

/**
 * Starts a worker of the plug-in, sends it one message and returns its answer, or what went wrong.
 */
function ask(script: string, question: unknown): Promise<unknown> {
  const worker = startWorker(here(script));
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => resolve(`error: ${message}`);
    worker.postMessage(question, []);
  }).finally(() => worker.terminate());
}

/** Keeps the CT in the page, as the viewer would. */
const held: ArrayBuffer[] = [];

async function hold(file: string): Promise<void> {
  held.push(await read(file));
}

export const engine = {
  run,
  runNetworks,
  ask,
  hold,
  inspectMachine,
  dispose: () => client.dispose(),
};
declare global {
  interface Window {
    engine: typeof engine;
  }
}
window.engine = engine;
