import type { RuntimeBuild } from '../engine/choice';

/** onnxruntime-web's wasm file of each build; its JavaScript is part of the engine's worker. */
export const runtimeFiles: Record<RuntimeBuild, string> = {
  wasm: 'ort-wasm-simd-threaded.wasm',
  jspi: 'ort-wasm-simd-threaded.jspi.wasm',
  asyncify: 'ort-wasm-simd-threaded.asyncify.wasm',
};
