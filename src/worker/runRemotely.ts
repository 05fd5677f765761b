import type { ErrorDetails } from '../calls/errorDetails';
import type { RemoteSettings } from '../engine/choice';
import { decodeFrame, encodeFrame } from '../engine/frame';
import { DosimetryError, errorCodes } from '../errors';
import type { ErrorCode } from '../errors';
import type { ContourConvention } from '../labels';
import type { ModelIdentity } from '../network';
import type { ContouringResult } from '../contouring';
import type { CtVolume } from '../volume/types';

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
  const url = `${remote.url.replace(/\/+$/, '')}/contour`;
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      body: packed,
      credentials: 'same-origin',
      headers: {
        'content-type': frameMediaType,
        'content-encoding': 'gzip',
        ...(remote.token && { authorization: `Bearer ${remote.token}` }),
      },
    });
  } catch (cause) {
    throw new DosimetryError('NETWORK_FAILED', {
      what: 'The contouring server could not be reached.',
      why: `${new URL(url).host} does not answer, or does not allow requests from this page.`,
      next: 'Check the address of the server in the viewer’s configuration.',
      cause,
    });
  }
  if (!response.ok) {
    throw await refused(response, new URL(url).host);
  }
  const answer = decodeFrame(new Uint8Array(await response.arrayBuffer())) as RemoteResult;
  onProgress(1);
  restoreFrame(answer.result, frameOfReferenceUID);
  return answer;
}

async function gzip(parts: Uint8Array<ArrayBuffer>[]): Promise<Blob> {
  const stream = new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}

/** The server's own message, where it sends one. */
async function refused(response: Response, host: string): Promise<DosimetryError> {
  const details = (await response.json().catch(() => ({}))) as Partial<ErrorDetails>;
  const { code, what, why, next } = details;
  if (isErrorCode(code) && what && why && next) {
    return new DosimetryError(code, { what, why, next });
  }
  const isRefusal = response.status === 401 || response.status === 403;
  return new DosimetryError(isRefusal ? 'NOT_AUTHORIZED' : 'SERVER_ERROR', {
    what: 'The contouring server refused the request.',
    why: `${host} answered with HTTP status ${response.status}.`,
    next: isRefusal
      ? 'Check the token of the server in the viewer’s configuration.'
      : 'Try again later, or ask whoever runs the server.',
  });
}

function isErrorCode(code: unknown): code is ErrorCode {
  return errorCodes.includes(code as ErrorCode);
}

/**
 * Restores the frame of reference in every grid of the result: it is the CT's, which was not sent
 * to the server.
 */
function restoreFrame(value: unknown, uid: string | undefined): void {
  if (
    uid === undefined ||
    value === null ||
    typeof value !== 'object' ||
    ArrayBuffer.isView(value)
  ) {
    return;
  }
  if ('imagePositionPatient' in value) {
    (value as { frameOfReferenceUID?: string }).frameOfReferenceUID = uid;
  }
  Object.values(value).forEach((item) => restoreFrame(item, uid));
}
