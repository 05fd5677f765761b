import type { KidneySeriesState } from './kidneySeriesState';
import { readKidneySeries } from './readKidneySeries';

/** A series as QIDO-RS gives it, in DICOM JSON (PS3.18 F.2). */
export type SeriesAnswer = Record<string, { Value?: readonly unknown[] } | undefined>;

export interface StudyKidneys {
  state: 'none' | 'automatic' | 'edited' | 'manual' | 'approved' | 'rejected' | 'unclear';
  warnings: number;
  /** Descriptions of our series, the newest first as far as their dates are known. */
  series: string[];
}

interface DescribedSeries extends KidneySeriesState {
  description: string;
  /** YYYYMMDDHHMMSS.FFFFFF; empty where the answer has no date. */
  moment: string;
}

const modalities = ['RTSTRUCT', 'SEG', 'SR'];

/**
 * The kidneys of a study from the list of its series: the state of the series that this program
 * wrote last. Where the service gives no dates, and the series do not agree, it is `unclear`.
 * Contours of other programs do not count: their headers are not read.
 */
export function studyKidneys(answers: readonly SeriesAnswer[]): StudyKidneys {
  const ours = answers
    .flatMap(describedSeries)
    .sort((a, b) => (a.moment < b.moment ? 1 : -Number(a.moment > b.moment)));
  const [newest] = ours;
  if (!newest) {
    return { state: 'none', warnings: 0, series: [] };
  }
  const isOrdered = ours.every(({ moment }) => moment !== '');
  const agree = new Set(ours.map(stateOf)).size === 1;
  return {
    state: isOrdered || agree ? stateOf(newest) : 'unclear',
    warnings: isOrdered ? newest.warnings : Math.max(...ours.map(({ warnings }) => warnings)),
    series: ours.map(({ description }) => description),
  };
}

function stateOf({ origin, verdict }: KidneySeriesState): StudyKidneys['state'] {
  if (!verdict) {
    return origin;
  }
  return verdict === 'APPROVED' ? 'approved' : 'rejected';
}

function describedSeries(answer: SeriesAnswer): DescribedSeries[] {
  const description = textOf(answer, '0008103E');
  const state = readKidneySeries(description);
  if (!state || !modalities.includes(textOf(answer, '00080060'))) {
    return [];
  }
  const day = textOf(answer, '00080021').replace(/\D/g, '');
  const time = textOf(answer, '00080031').replace(/:/g, '');
  return [{ ...state, description, moment: day.length === 8 && time !== '' ? day + time : '' }];
}

function textOf(answer: SeriesAnswer, tag: string): string {
  const value = answer?.[tag]?.Value?.[0];
  return typeof value === 'string' ? value.trim() : '';
}
