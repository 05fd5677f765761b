import { finishHounsfield } from '../dicom/ct/values/finishHounsfield';
import { DosimetryError } from '../errors';
import type { RunRequest } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';

/**
 * The CT that has arrived slice by slice, with its blocks; this worker then no longer keeps it.
 * @throws DosimetryError IMAGE_NOT_LOADED where a slice is missing, NOT_HOUNSFIELD
 */
export function takeReceivedCt(
  id: number,
  state: PipelineWorkerState,
): Pick<RunRequest, 'ct' | 'blocks'> {
  const { received } = state;
  state.received = undefined;
  if (received?.id !== id || received.arrived.size < received.geometry.dimensions[2]) {
    throw new DosimetryError('IMAGE_NOT_LOADED', {
      what: 'The CT did not reach the background worker whole.',
      why: 'Contours on a CT with a missing slice would be wrong, so none were made.',
      next: 'Try again; if it fails again, reload the page.',
    });
  }
  const { geometry, buffer, blocks } = received;
  return { ct: { ...geometry, data: finishHounsfield(buffer) }, blocks };
}
