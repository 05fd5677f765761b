import type { KidneyEvaluation } from './evaluationCase';

/**
 * Automatic minus reference mean dose, as a share of the reference, %; undefined unless both exist.
 */
export function doseDifferencePercent({
  automaticDoseGy,
  referenceDoseGy,
}: KidneyEvaluation): number | undefined {
  return automaticDoseGy === undefined || !referenceDoseGy
    ? undefined
    : (100 * (automaticDoseGy - referenceDoseGy)) / referenceDoseGy;
}
