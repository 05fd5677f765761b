import type { SessionSeries } from '../types';
import { overlapMm } from './overlapMm';

/** Neighbouring beds overlap by less than this share of the shorter one. */
const bedShare = 0.5;

/** Whether two images show the same part of the patient; unknown heights do not tell them apart. */
export function sameHeights(a: SessionSeries, b: SessionSeries): boolean {
  if (!a.heightsMm || !b.heightsMm) {
    return true;
  }
  const shorter = Math.min(
    ...[a.heightsMm, b.heightsMm].map(([lowest, highest]) => highest - lowest),
  );
  return overlapMm(a.heightsMm, b.heightsMm) >= bedShare * shorter;
}
