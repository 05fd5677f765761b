import { DosimetryError } from '../../errors';

/** The error for a value that is not what its place asks for. */
export function shapeError(path: string, value: unknown, expected: string): DosimetryError {
  const found = typeof value === 'string' ? `"${value.slice(0, 40)}"` : typeof value;
  return new DosimetryError('INVALID_TAG', {
    what: 'The summary of a serial dose cannot be read.',
    why: `${path} is ${value === null ? 'null' : found}, not ${expected}.`,
    next: 'Compute the dose again from its images.',
  });
}
