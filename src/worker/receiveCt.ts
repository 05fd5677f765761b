import { createCtBlocks } from '../contouring';
import { createHounsfieldBuffer } from '../dicom/ct/values/createHounsfieldBuffer';
import type { HandoverStart } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';

/** Makes room for a CT that arrives slice by slice, in place of an earlier one. */
export function receiveCt({ id, geometry }: HandoverStart, state: PipelineWorkerState): boolean {
  const [nx, ny, nz] = geometry.dimensions;
  const buffer = createHounsfieldBuffer(nx * ny, nz);
  const blocks = createCtBlocks(geometry);
  state.received = { id, geometry, buffer, blocks, arrived: new Set() };
  return true;
}
