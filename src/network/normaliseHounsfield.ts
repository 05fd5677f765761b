import type { ModelManifest } from './modelManifest';

/** Clips to the model's HU window and maps it linearly to [-1, 1], in place. */
export function normaliseHounsfield(hu: Float32Array, manifest: ModelManifest): Float32Array {
  const { lower, upper } = manifest.input.hounsfieldWindow;
  const centre = (lower + upper) / 2;
  const scale = 2 / (upper - lower);
  for (let n = 0; n < hu.length; n++) {
    const clipped = hu[n] < lower ? lower : hu[n] > upper ? upper : hu[n];
    hu[n] = (clipped - centre) * scale;
  }
  return hu;
}
