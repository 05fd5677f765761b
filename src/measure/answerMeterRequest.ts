import { doseFromActivity } from '../dose';
import { toDosimetryError } from '../errors';
import type { KidneyMeter } from './createKidneyMeter';
import type { MeterAnswer, MeterRequest } from './meterCalls';

/** Does what a message asks; errors travel as answers. Measuring itself is done before it returns. */
export async function answerMeterRequest(
  meter: KidneyMeter,
  request: MeterRequest,
): Promise<MeterAnswer> {
  const { id } = request;
  try {
    switch (request.type) {
      case 'prepare':
        meter.prepare(request.setup);
        return { id, type: 'done' };
      case 'update':
        meter.update(request.slices);
        return { id, type: 'done' };
      case 'measure':
        return { id, type: 'done', measurements: meter.measure() };
      case 'bands':
        return { id, type: 'done', contourBands: meter.measureBands(request.bands) };
      case 'activity-dose':
        return { id, type: 'done', dose: doseFromActivity(request.concentration, request.options) };
      case 'pdf': {
        // Large, and rarely needed: loaded with the first report.
        const { toPdf } = await import('../report/pdf/toPdf');
        return {
          id,
          type: 'done',
          file: await toPdf(request.report, { keyImages: request.keyImages }),
        };
      }
    }
  } catch (error) {
    const { code, what, why, next } = toDosimetryError(error);
    return { id, type: 'failed', error: { code, what, why, next } };
  }
}
