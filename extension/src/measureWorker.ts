import { startMeterWorker } from '../../src/measure/startMeterWorker';
import type { MeterScope } from '../../src/measure/startMeterWorker';

startMeterWorker(globalThis as unknown as MeterScope);
