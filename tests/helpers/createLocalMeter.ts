import { doseFromActivity } from '../../src/dose';
import { createKidneyMeter } from '../../src/measure/createKidneyMeter';
import { toPdf } from '../../src/report/pdf/toPdf';
import type { MeterClient } from '../../src/measure/createMeterClient';

/** A meter in this thread, for tests and hosts without workers. */
export function createLocalMeter(): MeterClient {
  let meter = createKidneyMeter();
  return {
    prepare: async (setup) => meter.prepare(setup),
    update: async (slices) => meter.update(slices),
    measure: async () => meter.measure(),
    measureBands: async (bands) => meter.measureBands(bands),
    computeDose: async (concentration, options) => doseFromActivity(concentration, options),
    writePdf: (report, keyImages) => toPdf(report, { keyImages }),
    dispose: () => {
      meter = createKidneyMeter();
    },
  };
}
