/** What this browser on this machine can do. */
export interface Machine {
  webGpu:
    | { available: true; adapter: string; isSoftware: boolean }
    | { available: false; reason: string };
  /** WebAssembly can wait for promises (JSPI), which the smaller GPU build needs. */
  hasJspi: boolean;
  /** Threads can share memory only on pages with COOP and COEP headers. */
  isCrossOriginIsolated: boolean;
  hardwareThreads: number;
}
