import type { ModelIdentity } from '../../network';

/**
 * Name and version of a network in readable form, with a remark where its weights are interim ones.
 */
export function describeModel({ name, version, stage }: ModelIdentity): string {
  return `${name} ${version}${stage === 'interim' ? ' (interim weights, not for clinical use)' : ''}`;
}
