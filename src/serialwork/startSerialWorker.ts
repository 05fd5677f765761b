import { answerWorkerCalls } from '../calls/answerWorkerCalls';
import type { WorkerScope } from '../calls/answerWorkerCalls';
import { computeSerialDose } from '../serial';
import { measureStructures } from '../uncertainty';
import type { SerialCalls } from './serialCalls';

/** Makes this worker compute serial doses. */
export function startSerialWorker(scope: WorkerScope): void {
  answerWorkerCalls<SerialCalls>(scope, {
    compute: ({ fwhmUncertaintyMm, ...input }, progress) => {
      const dose = computeSerialDose(input, (stage, share) => progress({ stage, share }));
      const { recoveryTable: table } = input;
      return { ...dose, summary: measureStructures(dose, { fwhmUncertaintyMm, table }) };
    },
  });
}
