import type { ErrorDetails } from '../calls/errorDetails';
import type { RemoteSettings } from '../engine/choice';
import { decodeFrame } from '../engine/frame';
import { DosimetryError } from '../errors';
import type { ErrorCode } from '../errors';
import type { ContourConvention } from '../labels';
import type { CtVolume } from '../volume/types';
import { askServer } from './askServer';
import { readEvents } from './readEvents';
import { restoreFrame } from './restoreFrame';
import type { RemoteResult } from './runRemotely';

export interface RunAsJobOptions {
  /** With the name of the archive. */
  remote: RemoteSettings;
  /** The CT in that archive. */
  series: { studyInstanceUID: string; seriesInstanceUID: string };
  contourConvention?: ContourConvention;
  /** Progress from 0 to 1: fetching, waiting, contouring. */
  onProgress: (fraction: number) => void;
}

/** What the server tells of a series that it was asked for, and then of its job. */
interface SeriesState {
  state: string;
  received: number;
  instances: number;
  stage?: string;
  job?: string;
  failure?: ErrorDetails;
}

/** Shares of the progress; the stages are those of the server's jobs. */
const shareOfFetch = 0.3;
const fractionOf: Partial<Record<string, number>> = { reading: 0.4, contouring: 0.5, writing: 0.9 };

/**
 * Errors of the node, its rules and its destinations. They say nothing of the CT: another back end
 * may do it.
 */
const ofTheNode: ReadonlySet<ErrorCode> = new Set([
  'INVALID_ARGUMENT',
  'INVALID_CONFIGURATION',
  'NO_CT',
  'STORE_REFUSED',
  'STORE_UNCONFIRMED',
  'OUTPUT_FAILED',
  'WORKER_STOPPED',
  'UNEXPECTED',
]);

/**
 * Lets the site's server fetch the CT from the archive and contour it as one of its jobs; the
 * labels come back. Ending the worker ends the requests, by which the server cancels the job.
 * @param ct not changed; the labels have to lie on its grid
 * @throws DosimetryError what the job failed with; NETWORK_FAILED, NOT_AUTHORIZED; SERVER_ERROR
 *   also where the fault is the node's, or the labels are of another grid or convention
 */
export async function runAsJob(ct: CtVolume, options: RunAsJobOptions): Promise<RemoteResult> {
  try {
    return await submitAndFollow(ct, options);
  } catch (error) {
    if (error instanceof DosimetryError && ofTheNode.has(error.code)) {
      const { what, why, next } = error;
      throw new DosimetryError('SERVER_ERROR', { what, why, next, cause: error });
    }
    throw error;
  }
}

async function submitAndFollow(
  ct: CtVolume,
  { remote, series, contourConvention = 'parenchyma', onProgress }: RunAsJobOptions,
): Promise<RemoteResult> {
  onProgress(0);
  const asked = await askServer(remote, 'series', {
    method: 'POST',
    body: JSON.stringify({ archive: remote.archive, ...series }),
    headers: { 'content-type': 'application/json' },
  });
  const { id } = (await asked.json()) as { id: string };
  const job = await follow(await askServer(remote, `series/${id}/progress`), onProgress);
  const response = await askServer(remote, `jobs/${job}/labels`);
  const answer = decodeFrame(new Uint8Array(await response.arrayBuffer())) as RemoteResult;
  checkAnswer(answer, ct, contourConvention);
  onProgress(1);
  restoreFrame(answer.result, ct.frameOfReferenceUID);
  return answer;
}

/** @returns id of the finished job */
async function follow(response: Response, onProgress: (fraction: number) => void): Promise<string> {
  for await (const event of readEvents(response)) {
    const { state, stage, received, instances, job, failure } = JSON.parse(event) as SeriesState;
    if (state === 'done' && job !== undefined) {
      return job;
    }
    if (state === 'failed' || state === 'cancelled') {
      throw failure === undefined
        ? unusable('The job was cancelled there.')
        : new DosimetryError(failure.code as ErrorCode, failure);
    }
    onProgress(fractionOf[stage ?? ''] ?? (shareOfFetch * received) / Math.max(1, instances));
  }
  throw unusable('The server stopped telling how far the job is.');
}

function checkAnswer(
  { result }: RemoteResult,
  ct: CtVolume,
  contourConvention: ContourConvention,
): void {
  const { labelmap } = result;
  const isSame = (a: readonly number[], b: readonly number[]) =>
    a.length === b.length && a.every((value, n) => Math.abs(value - b[n]) < 1e-3);
  if (
    !isSame(labelmap.dimensions, ct.dimensions) ||
    !isSame(labelmap.spacingMm, ct.spacingMm) ||
    !isSame(labelmap.imagePositionPatient, ct.imagePositionPatient) ||
    !isSame(labelmap.direction, ct.direction)
  ) {
    throw unusable('Its labels lie on another grid than the CT of the viewer.');
  }
  // Where the model has no class for the sinus there is one convention only.
  if (result.sinusVoxels && result.contourConvention !== contourConvention) {
    throw unusable(
      `The rule of the node contours by the convention "${result.contourConvention}".`,
    );
  }
}

function unusable(why: string): DosimetryError {
  return new DosimetryError('SERVER_ERROR', {
    what: 'The contouring server gave no labels that can be used.',
    why,
    next: 'Try again, or ask whoever runs the server.',
  });
}
