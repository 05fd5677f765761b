import type { Finding } from './finding';

/** The remarks of the reader of a CT. */
export interface InputRemarks {
  notes?: readonly string[];
  warnings?: readonly string[];
  /** What to do about a note; default: nothing. */
  nextOfNotes?: string;
}

/** The remarks of a reader as findings, warnings before notes. */
export function inputFindings({
  notes = [],
  warnings = [],
  nextOfNotes = 'No action needed.',
}: InputRemarks): Finding[] {
  return [
    ...warnings.map((what): Finding => ({
      code: 'INPUT_NOTE',
      severity: 'warning',
      what,
      next: 'Check the CT series against its original before using the contours.',
    })),
    ...notes.map((what): Finding => ({
      code: 'INPUT_NOTE',
      severity: 'info',
      what,
      next: nextOfNotes,
    })),
  ];
}
