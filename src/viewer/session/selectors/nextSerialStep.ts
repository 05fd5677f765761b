import type { SessionState } from '../sessionState';

export interface NextSerialStep {
  /** CTs of the time points in use that have no contours yet. */
  toContour: number;
  /** There is a dose of this cycle already. */
  isComputed: boolean;
  /** Why it cannot be pressed, and what to do about it. */
  missing?: string;
}

/** What is left between the time points and their dose. */
export function nextSerialStep({
  sessions,
  cycleNumber,
  contours,
  materials,
  serialDoses,
}: Pick<
  SessionState,
  'sessions' | 'cycleNumber' | 'contours' | 'materials' | 'serialDoses'
>): NextSerialStep {
  const cycle = sessions?.cycles.find(({ number }) => number === cycleNumber);
  const used = cycle?.sessions.filter(({ isUsed }) => isUsed) ?? [];
  const openCt = contours?.displaySet.SeriesInstanceUID;
  const contoured = Object.values(materials).map(({ contouredCt }) => contouredCt);
  const toContour = new Set(
    used
      .flatMap(({ ct }) => ct?.seriesInstanceUID ?? [])
      .filter((uid) => uid !== openCt && !contoured.includes(uid)),
  );
  return {
    toContour: toContour.size,
    isComputed: serialDoses[cycleNumber] !== undefined,
    missing: missing(),
  };

  function missing(): string | undefined {
    if (used.length === 0) {
      return 'Switch on at least one time point.';
    }
    const untimed = used.filter(({ hours }) => !hours).length;
    if (untimed > 0) {
      return `The time after the administration is not known for ${untimed} of ${used.length} time points: enter it there, or the time of the administration.`;
    }
    if (used.some((one) => !one.isAttenuationCorrected && !one.isUncorrectedAccepted)) {
      return 'A SPECT in use has no attenuation correction: choose another reconstruction of it, switch it off, or accept it there.';
    }
    if (!used.some(({ ct }) => ct)) {
      return 'No time point in use has a CT: without contours there is no dose to a kidney.';
    }
    return undefined;
  }
}
