/** Source files of the mode that is loaded by its address, by their file names. */
export const modeEntries: Record<string, string> = {
  'kidney-dosimetry-mode.js': 'mode/src/guard.ts',
  'kidney-dosimetry-mode.bundle.js': 'mode/src/byUrl.ts',
};

/** Source files of the plug-in folder's single modules, by their file names there. */
export const singleEntries: Record<string, string> = {
  'kidney-dosimetry-extension.js': 'extension/src/guard.ts',
  ...modeEntries,
};

/** Scripts that run in workers; they are served from the same folder as the extension. */
export const workerEntries: Record<string, string> = {
  'kidney-dosimetry-worker.js': 'extension/src/worker.ts',
  'kidney-dosimetry-jobs.js': 'extension/src/jobWorker.ts',
  'kidney-dosimetry-measure.js': 'extension/src/measureWorker.ts',
  'kidney-dosimetry-serial.js': 'extension/src/serialWorker.ts',
  'kidney-dosimetry-engine-wasm.js': 'extension/src/engineWasm.ts',
  'kidney-dosimetry-engine-jspi.js': 'extension/src/engineJspi.ts',
  'kidney-dosimetry-engine-asyncify.js': 'extension/src/engineAsyncify.ts',
};

/** Modules of the plug-in folder that share code, by their names there. */
export const sharedEntries = {
  'kidney-dosimetry-extension.bundle': 'extension/src/index.ts',
  'kidney-dosimetry-measure': 'extension/src/measureWorker.ts',
  'kidney-dosimetry-serial': 'extension/src/serialWorker.ts',
  'kidney-dosimetry-jobs': 'extension/src/jobWorker.ts',
};
