import type {
  BackEnd,
  BackEndAttempt,
  BackEndKind,
  EngineSettings,
  LocalBackEnd,
  RuntimeBuild,
} from './backEnd';
import type { Machine } from './machine';

const defaultOrder: readonly BackEndKind[] = ['webgpu', 'wasm', 'remote'];
/** More threads gain little on volumes of this size, and slow down the viewer's own decoders. */
const defaultMaxThreads = 4;

export interface BackEndList {
  /** Back ends to be tried one after the other. */
  candidates: BackEnd[];
  /** Back ends that need not be tried, with the reason. */
  passedOver: BackEndAttempt[];
}

/**
 * The back ends of a machine in the order in which they are tried. Where WebGPU is the first
 * choice, the wasm engine after it uses the same build, so that falling back needs no second
 * download.
 */
export function listBackEnds(machine: Machine, settings: EngineSettings = {}): BackEndList {
  const order = settings.backEnds ?? defaultOrder;
  const passedOver: BackEndAttempt[] = [];
  const gpuBuild = order.includes('webgpu')
    ? webGpuBuild(machine, settings, passedOver)
    : undefined;
  const candidates = order.flatMap((kind): BackEnd[] => {
    if (kind === 'webgpu') {
      return gpuBuild ? [webGpu(machine, gpuBuild)] : [];
    }
    if (kind === 'wasm') {
      return wasm(machine, settings, gpuBuild ?? 'wasm', passedOver);
    }
    if (!settings.remote) {
      return [];
    }
    return [{ kind: 'remote', title: `server ${new URL(settings.remote.url).host}` }];
  });
  return { candidates, passedOver };
}

function webGpuBuild(
  { webGpu: gpu, hasJspi }: Machine,
  settings: EngineSettings,
  passedOver: BackEndAttempt[],
): RuntimeBuild | undefined {
  const pass = (reason: string) => {
    passedOver.push({ title: 'WebGPU', outcome: 'passed over', reason });
    return undefined;
  };
  if (!gpu.available) {
    return pass(gpu.reason);
  }
  if (gpu.isSoftware && !settings.softwareWebGpu) {
    return pass(`The graphics adapter (${gpu.adapter}) is emulated on the processor: slower.`);
  }
  if (hasJspi) {
    return 'jspi';
  }
  return settings.webGpuWithoutJspi
    ? 'asyncify'
    : pass(
        'This browser has no JavaScript promise integration; the build without it is too large.',
      );
}

function webGpu({ webGpu: gpu }: Machine, build: RuntimeBuild): LocalBackEnd {
  const adapter = gpu.available && gpu.adapter ? ` (${gpu.adapter})` : '';
  return { kind: 'webgpu', build, threads: 1, title: `WebGPU${adapter}` };
}

function wasm(
  machine: Machine,
  settings: EngineSettings,
  build: RuntimeBuild,
  passedOver: BackEndAttempt[],
): LocalBackEnd[] {
  const one: LocalBackEnd = { kind: 'wasm', build, threads: 1, title: 'wasm, 1 thread' };
  const threads = Math.min(settings.maxThreads ?? defaultMaxThreads, machine.hardwareThreads);
  if (threads <= 1) {
    return [one];
  }
  if (!machine.isCrossOriginIsolated) {
    passedOver.push({
      title: 'wasm with threads',
      outcome: 'passed over',
      reason: 'The page is not cross-origin isolated (headers COOP and COEP), which threads need.',
    });
    return [one];
  }
  return [{ kind: 'wasm', build, threads, title: `wasm, ${threads} threads` }, one];
}
