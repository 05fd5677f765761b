/**
 * The builds of onnxruntime-web: 'wasm' without GPU; 'jspi' with the GPU and JavaScript promise
 * integration; 'asyncify' with the GPU and Asyncify.
 */
export type RuntimeBuild = 'wasm' | 'jspi' | 'asyncify';

export type BackEndKind = 'webgpu' | 'wasm' | 'remote';

/** A way to run the networks in this browser. */
export interface LocalBackEnd {
  kind: 'webgpu' | 'wasm';
  build: RuntimeBuild;
  threads: number;
  /** As shown to the user, for example "wasm, 2 threads". */
  title: string;
}

/** The site's server, which runs the whole pipeline. */
export interface RemoteBackEnd {
  kind: 'remote';
  title: string;
}

export type BackEnd = LocalBackEnd | RemoteBackEnd;

/** The outcome of trying one back end, for the panel and the reports. */
export interface BackEndAttempt {
  title: string;
  outcome: 'used' | 'failed' | 'passed over';
  /** One sentence. */
  reason: string;
}

export interface RemoteSettings {
  /** Root of the server, for example "https://server.example/kidneys". */
  url: string;
  /** Sent as "Authorization: Bearer ...". */
  token?: string;
  /** Name of the archive in the server's own file; the server then reads the CT itself. */
  archive?: string;
}

/** A site's settings for where the networks run. */
export interface EngineSettings {
  /** Allowed back ends, in the order in which they are tried. Default: webgpu, wasm, remote. */
  backEnds?: readonly BackEndKind[];
  remote?: RemoteSettings;
  /** Largest number of threads of the wasm engine; default 4. */
  maxThreads?: number;
  /**
   * Also use WebGPU where the browser has no JavaScript promise integration. The build for this is
   * 2.5 MB (gzip) larger. Default: no.
   */
  webGpuWithoutJspi?: boolean;
  /** Use a graphics adapter that is emulated on the processor; for tests. Default: no. */
  softwareWebGpu?: boolean;
}
