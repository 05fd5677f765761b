import { computeSerialDose } from '../../src/serial';
import { measureStructures } from '../../src/uncertainty';
import type { SerialClient } from '../../src/serialwork';

/** The computation of serial doses in this thread, as the worker does it in another. */
export function createLocalSerial(): SerialClient {
  return {
    compute: async ({ fwhmUncertaintyMm, ...input }, { onProgress } = {}) => {
      const dose = computeSerialDose(structuredClone(input), (stage, share) =>
        onProgress?.({ stage, share }),
      );
      return {
        ...dose,
        summary: measureStructures(dose, { fwhmUncertaintyMm, table: input.recoveryTable }),
      };
    },
    dispose: () => undefined,
  };
}
