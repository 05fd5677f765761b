import type { RemoteSettings } from '../engine/choice';
import { decodeFrame, encodeFrame } from '../engine/frame';
import type { ContourConvention } from '../labels';
import type { ModelIdentity } from '../network';
import type { ContouringResult } from '../contouring';
import type { CtVolume } from '../volume/types';
import { askServer } from './askServer';
import { restoreFrame } from './restoreFrame';

export const frameMediaType = 'application/x-kidney-dosimetry-frame';

export interface RunRemotelyOptions {
  remote: RemoteSettings;
  contourConvention?: ContourConvention;
  /** Progress from 0 to 1: packing, sending, waiting for the answer. */
  onProgress: (fraction: number) => void;
}

export interface RemoteResult {
  result: ContouringResult;
  model: ModelIdentity;
  /** The server's engine. */
  engine: string;
}

/**
 * Runs the whole pipeline on the site's server. Only voxels and their geometry are sent: no name,
 * no identifier, no UID. Ending the worker ends the request, which the server notices.
 * @param ct not changed
 * @throws DosimetryError what the pipeline reports there, or NETWORK_FAILED, NOT_AUTHORIZED,
 *   SERVER_ERROR
 */
export async function runRemotely(
  ct: CtVolume,
  { remote, contourConvention, onProgress }: RunRemotelyOptions,
): Promise<RemoteResult> {
  const { frameOfReferenceUID, ...anonymous } = ct;
  onProgress(0);
  const packed = await gzip(encodeFrame({ ct: anonymous, contourConvention }));
  onProgress(0.2);
  const response = await askServer(remote, 'contour', {
    method: 'POST',
    body: packed,
    headers: { 'content-type': frameMediaType, 'content-encoding': 'gzip' },
  });
  const answer = decodeFrame(new Uint8Array(await response.arrayBuffer())) as RemoteResult;
  onProgress(1);
  restoreFrame(answer.result, frameOfReferenceUID);
  return answer;
}

async function gzip(parts: Uint8Array<ArrayBuffer>[]): Promise<Blob> {
  const stream = new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}
