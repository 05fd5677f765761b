import type { AssetUrls } from '../../src/worker/pipelineCalls';

const jobWorkerUrl = new URL('./kidney-dosimetry-jobs.js', import.meta.url).href;
const serialUrl = new URL('./kidney-dosimetry-serial.js', import.meta.url).href;
const measureUrl = new URL('./kidney-dosimetry-measure.js', import.meta.url).href;

/**
 * Addresses of the files that the plug-in loads; they lie beside the plug-in's own script, wherever
 * that is served from.
 */
export const assetUrls: AssetUrls & {
  jobWorkerUrl: string;
  measureUrl: string;
  serialUrl: string;
} = {
  workerUrl: new URL('./kidney-dosimetry-worker.js', import.meta.url).href,
  jobWorkerUrl,
  measureUrl,
  serialUrl,
  laterWorkerUrls: [jobWorkerUrl, measureUrl, serialUrl],
  engineUrls: {
    wasm: new URL('./kidney-dosimetry-engine-wasm.js', import.meta.url).href,
    jspi: new URL('./kidney-dosimetry-engine-jspi.js', import.meta.url).href,
    asyncify: new URL('./kidney-dosimetry-engine-asyncify.js', import.meta.url).href,
  },
  modelUrl: new URL('./models/', import.meta.url).href,
  runtimeUrl: new URL('./runtime/', import.meta.url).href,
};
