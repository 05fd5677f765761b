import type { AssetUrls } from '../../src/worker/pipelineCalls';

export interface PluginUrls extends AssetUrls {
  jobWorkerUrl: string;
  measureUrl: string;
  serialUrl: string;
}

/**
 * Addresses of the files that the plug-in loads.
 * @param folder absolute, ending in "/"
 */
export function assetUrls(folder: string): PluginUrls {
  const script = (name: string) => new URL(`kidney-dosimetry-${name}.js`, folder).href;
  const jobWorkerUrl = script('jobs');
  const measureUrl = script('measure');
  const serialUrl = script('serial');
  return {
    workerUrl: script('worker'),
    jobWorkerUrl,
    measureUrl,
    serialUrl,
    laterWorkerUrls: [jobWorkerUrl, measureUrl, serialUrl],
    engineUrls: {
      wasm: script('engine-wasm'),
      jspi: script('engine-jspi'),
      asyncify: script('engine-asyncify'),
    },
    modelUrl: new URL('models/', folder).href,
    runtimeUrl: new URL('runtime/', folder).href,
  };
}
