import { doseFromActivity } from '../dose';
import { createKidneyMeter } from './createKidneyMeter';
import { toPdf } from '../report/pdf/toPdf';
import type { MeterClient } from './createMeterClient';

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
