import { DosimetryError } from '../../src/errors';
import type { SpectSession } from '../../src/sessions';

/**
 * The session, whose time after the administration is known.
 * @throws DosimetryError INVALID_ARGUMENT where it is not
 */
export function withKnownHours(
  session: SpectSession,
): SpectSession & Required<Pick<SpectSession, 'hours'>> {
  const { id, hours, acquisitionDateTime } = session;
  if (!hours) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'It is not known how long after the administration an image was taken.',
      why: `Neither the images of the series ${id}${acquisitionDateTime ? ` (${acquisitionDateTime.value})` : ''} nor the command line say when the activity was administered.`,
      next: 'Give the time of the administration with --injected-at, as 2026-03-02T08:00.',
    });
  }
  return { ...session, hours };
}
