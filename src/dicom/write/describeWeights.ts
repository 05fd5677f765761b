import type { ModelIdentity } from '../../network';

/** The digests that identify the weights that drew the contours, of one network or of two. */
export function describeWeights({ sha256, refineSha256 }: ModelIdentity): string {
  return `weights SHA-256 ${[sha256, refineSha256].filter(Boolean).join(' and ')}`;
}
