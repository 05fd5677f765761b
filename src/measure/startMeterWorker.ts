import { answerWorkerCalls } from '../calls/answerWorkerCalls';
import type { WorkerScope } from '../calls/answerWorkerCalls';
import { energyDose } from '../dose';
import { createKidneyMeter } from './createKidneyMeter';
import type { MeterCalls } from './meterCalls';

/** Makes this worker a kidney meter. */
export function startMeterWorker(scope: WorkerScope): void {
  const meter = createKidneyMeter();
  answerWorkerCalls<MeterCalls>(
    scope,
    {
      async prepare(setup) {
        meter.prepare(setup);
      },
      async update(slices) {
        meter.update(slices);
      },
      measure: () => meter.measure(),
      measureContours: () => meter.measureContours(),
      measureSurroundings: (bands) => meter.measureSurroundings(bands),
      computeDose: ({ concentration, options }) => energyDose(concentration, options),
    },
    // What was measured may be part of what the meter goes on counting with.
    { transferOf: () => [] },
  );
}
