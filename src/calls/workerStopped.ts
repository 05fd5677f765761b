import { DosimetryError } from '../errors';

/**
 * The error for a worker that the browser ended or never started.
 * @param message what the browser reports, if anything
 */
export function workerStopped(message: string | undefined): DosimetryError {
  return new DosimetryError('ENGINE_FAILED', {
    what: 'The background worker stopped.',
    why: message
      ? `The browser reports: ${message}.`
      : 'Its script could not be loaded, or the browser ended it.',
    next: 'Check that the plug-in folder is complete on the server, reload the page and try again.',
  });
}
