/** Addresses of what the plug-in loads, beside the plug-in's own script wherever that is served. */
export const assetUrls = {
  workerUrl: new URL('./kidney-dosimetry-worker.js', import.meta.url).href,
  modelUrl: new URL('./models/', import.meta.url).href,
  runtimeUrl: new URL('./runtime/', import.meta.url).href,
};
