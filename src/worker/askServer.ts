import type { ErrorDetails } from '../calls/errorDetails';
import type { RemoteSettings } from '../engine/choice';
import { DosimetryError, errorCodes } from '../errors';
import type { ErrorCode } from '../errors';

/**
 * Asks the site's server.
 * @param path relative to its root
 * @throws DosimetryError NETWORK_FAILED; the server's own error, NOT_AUTHORIZED or SERVER_ERROR
 *   where its status is one of an error
 */
export async function askServer(
  { url, token }: RemoteSettings,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const { host } = new URL(url);
  let response: Response;
  try {
    response = await fetch(`${url.replace(/\/+$/, '')}/${path}`, {
      ...init,
      credentials: 'same-origin',
      headers: { ...init.headers, ...(token && { authorization: `Bearer ${token}` }) },
    });
  } catch (cause) {
    throw new DosimetryError('NETWORK_FAILED', {
      what: 'The contouring server could not be reached.',
      why: `${host} does not answer, or does not allow requests from this page.`,
      next: 'Check the address of the server in the viewer’s configuration.',
      cause,
    });
  }
  if (!response.ok) {
    throw await refused(response, host);
  }
  return response;
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
