import fs from 'node:fs';
import { readDicomFile } from '../../src/dicom';
import { inFile } from '../../src/errors';
import type { Site } from '../site/site';
import { matchRules } from './matchRules';
import type { TransferFacts } from './transferFacts';

/**
 * What the node would do with the series of a file, and why.
 * @returns lines of text
 * @throws DosimetryError as readDicomFile, naming the file
 */
export function dryRun(file: string, site: Site, facts: TransferFacts): string[] {
  let header;
  try {
    header = readDicomFile(fs.readFileSync(file)).dataset;
  } catch (error) {
    throw inFile(file, error);
  }
  const { matches, chosen } = matchRules(site.rules, header, facts);
  const lines = matches.map(
    ({ rule, isMet, because }) => `${isMet ? 'met' : 'not met'}: ${rule.name} (${because})`,
  );
  if (!chosen) {
    return [...lines, 'Nothing would be done: no rule is met.'];
  }
  const { name, make, send, priority } = chosen;
  const to = send.length > 0 ? `sent to ${send.join(', ')}` : 'kept, and sent nowhere';
  return [...lines, `The rule "${name}" decides: ${make.join(', ')} ${to}, priority ${priority}.`];
}
