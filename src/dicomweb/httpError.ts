import { DosimetryError, type ErrorCode } from '../errors';

export interface HttpErrorContext {
  status: number;
  /** What was being done, as the subject of a sentence: "The search for studies". */
  action: string;
  /** Whether the request was to store something. */
  isStore: boolean;
  /** The beginning of the server's own message. */
  serverText: string;
  url: string;
}

/** The typed error for an unsuccessful answer. */
export function httpError({
  status,
  action,
  isStore,
  serverText,
  url,
}: HttpErrorContext): DosimetryError {
  const why = `The server at ${url} answered with status ${status}${serverText ? `: ${serverText}` : ''}.`;
  const make = (code: ErrorCode, what: string, next: string) =>
    new DosimetryError(code, { what: `${action} ${what}.`, why, next });

  if (status === 401) {
    return make('NOT_AUTHORIZED', 'was not allowed', 'Log in again, then try again.');
  }
  if (status === 403) {
    return make(
      'NOT_AUTHORIZED',
      'was not allowed for this user',
      'Ask the administrator of the archive for the right to do this.',
    );
  }
  if (status === 413) {
    const next = 'Save as a file and import it by other means, or ask to raise the size limit.';
    return make(isStore ? 'STORE_REFUSED' : 'SERVER_ERROR', 'was refused as too large', next);
  }
  if (isStore && status === 507) {
    return make('STORE_REFUSED', 'was refused: no space is left', 'Save as a file for now.');
  }
  if (isStore && status >= 400 && status < 500) {
    const next = 'Save as a file, and show this text to the administrator of the archive.';
    return make('STORE_REFUSED', 'was refused', next);
  }
  if (status === 404 || status === 410) {
    const next = 'Reload the study list: the object may have been moved or deleted.';
    return make('SERVER_ERROR', 'found nothing', next);
  }
  if (status >= 500) {
    const next = 'Try again in a while; if it goes on, tell the administrator of the archive.';
    return make('SERVER_ERROR', 'failed in the server', next);
  }
  return make('SERVER_ERROR', 'failed', 'Show this text to the administrator of the archive.');
}
