import { DosimetryError } from '../../src/errors';

export function expressionError(
  expression: string,
  position: number,
  problem: string,
): DosimetryError {
  return new DosimetryError('INVALID_CONFIGURATION', {
    what: 'The condition of a rule cannot be read.',
    why: `In ${expression}, at character ${position + 1}: ${problem}.`,
    next: 'Write it as in docs/node.md, for example Modality == "CT" && NumberOfReceivedInstances >= 50.',
  });
}
