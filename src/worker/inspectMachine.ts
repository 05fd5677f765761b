import { workerLimits } from '../calls/workerLimits';
import type { Machine } from '../engine/choice';

/** The part of WebGPU that is used here; TypeScript's libraries do not yet include it. */
interface GpuAdapter {
  isFallbackAdapter?: boolean;
  info?: {
    vendor?: string;
    architecture?: string;
    description?: string;
    isFallbackAdapter?: boolean;
  };
}

interface Gpu {
  requestAdapter(options: { powerPreference: 'high-performance' }): Promise<GpuAdapter | null>;
}

/** Names of graphics adapters that are emulated on the processor. */
const softwareAdapters = /swiftshader|llvmpipe|lavapipe|software|basic render|warp\b/i;

/** Determines what the browser can do. Fast and without side effects; for use in workers. */
export async function inspectMachine(): Promise<Machine> {
  return {
    webGpu: await inspectWebGpu(),
    hasJspi: 'Suspending' in WebAssembly,
    isCrossOriginIsolated: globalThis.crossOriginIsolated === true,
    hardwareThreads: navigator.hardwareConcurrency || 1,
  };
}

async function inspectWebGpu(): Promise<Machine['webGpu']> {
  const { gpu } = navigator as { gpu?: Gpu };
  if (!gpu) {
    return {
      available: false,
      reason: globalThis.isSecureContext
        ? 'This browser has no WebGPU.'
        : 'WebGPU needs a page served by https.',
    };
  }
  const adapter = await Promise.race([
    gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), workerLimits.graphicsAdapterMs)),
  ]);
  if (!adapter) {
    return { available: false, reason: 'The browser gives no graphics adapter.' };
  }
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info ?? {};
  const name = [vendor, architecture].filter(Boolean).join(' ') || description || '';
  return {
    available: true,
    adapter: name,
    isSoftware:
      (isFallbackAdapter ?? adapter.isFallbackAdapter) === true ||
      softwareAdapters.test([vendor, architecture, description].join(' ')),
  };
}
