import { answerMeterRequest } from './answerMeterRequest';
import { createKidneyMeter } from './createKidneyMeter';
import type { MeterAnswer, MeterRequest } from './meterCalls';

/** The part of a worker's global scope that is used. */
export interface MeterScope {
  onmessage: ((event: { data: MeterRequest }) => void) | null;
  postMessage(answer: MeterAnswer): void;
}

/** Makes this worker a kidney meter and writer of reports. */
export function startMeterWorker(scope: MeterScope): void {
  const meter = createKidneyMeter();
  scope.onmessage = ({ data }) => {
    void answerMeterRequest(meter, data).then((answer) => scope.postMessage(answer));
  };
}
