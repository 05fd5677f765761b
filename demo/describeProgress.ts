import type { StudyProgress } from './makeWaitingPatients';

/** One line: how many of the synthetic studies are made, and how long the others will take. */
export function describeProgress({ made, all, patientId }: StudyProgress, seconds: number): string {
  const line = `Synthetic study ${made} of ${all} (${patientId})`;
  const left = ((all - made) * seconds) / made;
  return left > 0 ? `${line}, the others in about ${timeOf(left)}` : line;
}

function timeOf(seconds: number): string {
  return seconds < 60 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
