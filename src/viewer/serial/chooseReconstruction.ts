import { DosimetryError } from '../../errors';
import { findSessions } from '../../sessions';
import type { SpectSession } from '../../sessions';
import type { KidneySession } from '../session/kidneySession';

/**
 * Takes another reconstruction of the same acquisition for a time point; what was entered about it
 * goes with it, but for the word that it may be uncorrected.
 * @param sopInstanceUID first image of the reconstruction
 * @throws DosimetryError INVALID_ARGUMENT for a time point or reconstruction that is not there
 */
export function chooseReconstruction(
  { store, timePoints, serial, configuration }: KidneySession,
  timePoint: string,
  sopInstanceUID: string,
): void {
  const { sessions, timePointHeaders, timePointEntries, serialChoices } = store.get();
  const before = allSessions(sessions).find(({ id }) => id === timePoint);
  const others = before?.otherReconstructions.map((other) => other.sopInstanceUIDs[0]) ?? [];
  if (!before || !others.includes(sopInstanceUID)) {
    throw notThere(sopInstanceUID);
  }
  const ofAcquisition = [...others, ...before.beds.map((bed) => bed.sopInstanceUIDs[0])];
  const preferredSeries = [
    ...store.get().preferredSeries.filter((uid) => !ofAcquisition.includes(uid)),
    sopInstanceUID,
  ];
  const { cameras } = configuration;
  const sessionsOfFiles = findSessions(timePointHeaders, { cameras, preferredSeries });
  const after = allSessions(sessionsOfFiles).find(({ beds }) =>
    beds.some((bed) => bed.sopInstanceUIDs[0] === sopInstanceUID),
  );
  if (!after) {
    throw notThere(sopInstanceUID);
  }
  const { [timePoint]: entry, ...entries } = timePointEntries;
  timePoints.prefer({
    sessionsOfFiles,
    preferredSeries,
    timePointEntries: { ...entries, [after.id]: { ...entry, acceptUncorrected: undefined } },
  });
  const { [timePoint]: nudges, ...nudgesMm } = serialChoices.nudgesMm;
  serial.choose({ nudgesMm: { ...nudgesMm, ...(nudges && { [after.id]: nudges }) } });
}

function allSessions(reading: { cycles: { sessions: SpectSession[] }[] } | undefined) {
  return reading?.cycles.flatMap(({ sessions }) => sessions) ?? [];
}

function notThere(sopInstanceUID: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The reconstruction cannot be taken.',
    why: `No reconstruction of the time point has the image ${sopInstanceUID}.`,
    next: 'Look for the time points again.',
  });
}
