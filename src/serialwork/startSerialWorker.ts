import { answerWorkerCalls } from '../calls/answerWorkerCalls';
import type { WorkerScope } from '../calls/answerWorkerCalls';
import { computeSerialDose } from '../serial';
import type { SerialCalls } from './serialCalls';

/** Makes this worker compute serial doses. */
export function startSerialWorker(scope: WorkerScope): void {
  answerWorkerCalls<SerialCalls>(scope, {
    compute: (input, progress) =>
      computeSerialDose(input, (stage, share) => progress({ stage, share })),
  });
}
