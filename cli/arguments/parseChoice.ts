import { DosimetryError } from '../../src/errors';
import type { ContourConvention } from '../../src/labels';

/**
 * The value of --convention.
 *
 * @throws DosimetryError INVALID_ARGUMENT
 */
export function parseContourConvention(text: string | undefined): ContourConvention | undefined {
  if (text === undefined || text === 'parenchyma' || text === 'solid') {
    return text;
  }
  throw new DosimetryError('INVALID_ARGUMENT', {
    what: `--convention ${text} is not known.`,
    why: 'Kidneys are drawn without their sinus (parenchyma) or with it (solid).',
    next: 'Give parenchyma or solid.',
  });
}
