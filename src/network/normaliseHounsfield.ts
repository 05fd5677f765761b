import type { NetworkSpec } from './networkSpec';

/** Clips to the network's HU window and maps it linearly to [-1, 1], in place. */
export function normaliseHounsfield(hu: Float32Array, spec: NetworkSpec): Float32Array {
  const { lower, upper } = spec.input.hounsfieldWindow;
  const centre = (lower + upper) / 2;
  const scale = 2 / (upper - lower);
  for (let n = 0; n < hu.length; n++) {
    const clipped = hu[n] < lower ? lower : hu[n] > upper ? upper : hu[n];
    hu[n] = (clipped - centre) * scale;
  }
  return hu;
}
