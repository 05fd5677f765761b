import { computeSerialDose } from '../../src/serial';
import type { SerialClient } from '../../src/serialwork';

/** The computation of serial doses in this thread, as the worker does it in another. */
export function createLocalSerial(): SerialClient {
  return {
    compute: async (input, { onProgress } = {}) =>
      computeSerialDose(structuredClone(input), (stage, share) => onProgress?.({ stage, share })),
    dispose: () => undefined,
  };
}
