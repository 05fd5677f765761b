import type { SessionsReading } from '../../sessions';

/**
 * The therapy cycle that a study belongs to: with a SPECT or a CT of a time point in it; else the
 * last one.
 */
export function cycleOfStudy(
  { cycles }: Pick<SessionsReading, 'cycles'>,
  studyInstanceUIDs: readonly string[],
): number {
  const own = cycles.find(({ sessions }) =>
    sessions.some(({ beds, ct }) =>
      [...beds, ...(ct ? [ct] : [])].some(({ studyInstanceUID }) =>
        studyInstanceUIDs.includes(studyInstanceUID),
      ),
    ),
  );
  return own?.number ?? cycles.at(-1)?.number ?? 1;
}
