import type { WorkerCalls } from '../calls/createWorkerCalls';
import type { StoredSlice } from '../dicom/ct/values/storedSlice';
import type { VolumeGeometry } from '../volume/types';
import type { PipelineCalls } from './pipelineCalls';

/** A CT that goes to the worker slice by slice while it is being read. */
export interface CtHandover {
  id: number;
  geometry: VolumeGeometry;
  /**
   * @param k place of the slice
   * @param slice its pixels are transferred: they are to be a copy of the viewer's own
   */
  put(k: number, slice: StoredSlice): void;
  /** The worker's answers; one rejects where a slice is damaged. The run waits for them. */
  answers: Promise<unknown>[];
}

/** Begins to hand a CT over; the worker turns each slice into HU while the others are read. */
export function handOverCt(
  calls: WorkerCalls<PipelineCalls>,
  id: number,
  geometry: VolumeGeometry,
): CtHandover {
  const answers: Promise<unknown>[] = [];
  // A failure is reported by the run, or not at all where there is none.
  const keep = (answer: Promise<unknown>) => {
    answer.catch(() => undefined);
    answers.push(answer);
  };
  keep(calls.call('receive', { id, geometry }));
  return {
    id,
    geometry,
    answers,
    put(k, slice) {
      const transfer = [slice.pixels.buffer as ArrayBuffer];
      keep(calls.call('slice', { id, k, slice }, { transfer }));
    },
  };
}
