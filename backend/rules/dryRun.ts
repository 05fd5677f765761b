import type { NaturalDataset } from '../../src/dicom';
import type { Site } from '../site/site';
import { matchRules } from './matchRules';
import type { TransferFacts } from './transferFacts';

/**
 * What the node would do with a series, and why.
 * @param header of any of its images
 * @returns lines of text
 */
export function dryRun(header: NaturalDataset, site: Site, facts: TransferFacts): string[] {
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
