import type { SessionState } from '../sessionState';

export interface NextSerialStep {
  /** Of the button. */
  title: string;
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
    title: titleOf(toContour.size, serialDoses[cycleNumber] !== undefined),
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

function titleOf(toContour: number, isComputed: boolean): string {
  const compute = isComputed ? 'compute the dose again' : 'compute the dose';
  if (toContour > 0) {
    return `Contour ${toContour} more CT${toContour === 1 ? '' : 's'}, ${compute}`;
  }
  return compute[0].toUpperCase() + compute.slice(1);
}
