import { DosimetryError } from '../../errors';
import { momentOfIso } from '../times/momentOfIso';

/** @throws INVALID_ARGUMENT for an entered text that is no date and time */
export function checkTime(text: string | undefined): void {
  if (text !== undefined && !momentOfIso(text)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The entered time cannot be used.',
      why: `"${text}" is no date and time.`,
      next: 'Enter it as 2026-03-02T08:00.',
    });
  }
}
