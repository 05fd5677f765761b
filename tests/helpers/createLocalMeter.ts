import { energyDose } from '../../src/dose';
import { createKidneyMeter } from '../../src/measure/createKidneyMeter';
import type { MeterClient } from '../../src/measure/createMeterClient';

/** A meter in this thread. */
export function createLocalMeter(): MeterClient {
  let meter = createKidneyMeter();
  return {
    prepare: async (setup) => meter.prepare(setup),
    update: async (slices) => meter.update(slices),
    measure: async () => meter.measure(),
    measureContours: async () => meter.measureContours(),
    measureSurroundings: async (bands) => meter.measureSurroundings(bands),
    computeDose: async (concentration, options) => energyDose(concentration, options),
    dispose: () => {
      meter = createKidneyMeter();
    },
  };
}
