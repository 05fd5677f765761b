import type { PatientPreset } from './types';

const dayMs = 24 * 3600_000;

/** Cycle 1 on Mondays of March 2026, one patient a week; local clock, ms since 1970. */
export function injectionTime(preset: PatientPreset, daysLater = 0): number {
  const week = Number(preset.patientId.slice(-3)) - 1;
  return Date.UTC(2026, 2, 2 + 7 * week, 9, 42, 0) + daysLater * dayMs;
}
