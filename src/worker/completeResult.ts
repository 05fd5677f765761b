import type { BackEndAttempt } from '../engine/choice';
import type { ModelIdentity } from '../network';
import type { ContouringResult } from '../contouring';
import type { CtVolume } from '../volume/types';
import { kidneyCentres } from './kidneyCentres';
import type { WorkerResult } from './pipelineCalls';

/** The pipeline's result and where it was computed. */
export interface PlacedResult {
  result: ContouringResult;
  /** The back end, for example "wasm, 2 threads". */
  engine: string;
  model: ModelIdentity;
  place: 'browser' | 'server';
}

/**
 * The answer to the viewer: the pipeline's result with the CT and where it was computed.
 * @param before back ends that were not used, in the order in which they are listed
 */
export function completeResult(
  ct: CtVolume,
  { result, engine, model, place }: PlacedResult,
  before: readonly BackEndAttempt[],
): WorkerResult {
  return {
    ...result,
    ct,
    centresMm: kidneyCentres(result.labelmap),
    engine,
    backEnds: [...before, { title: engine, outcome: 'used', reason: 'It works on this machine.' }],
    model,
    place,
  };
}
