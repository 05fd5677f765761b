import type { Volume } from '../volume/types';
import { extractAnatomyMaps } from './extractAnatomyMaps';
import { judgeAlignment } from './judgeAlignment';
import type { ReferenceAnatomy } from './referenceAnatomy';
import { registerMaps } from './registerMaps';
import type { RigidAlignment } from './rigidAlignment';

export interface RegisterOptions {
  /** Milliseconds, monotonic; only differences are used. */
  now?: () => number;
  /** The CT's tissueBlocks, where they have been averaged already. */
  blocks?: Volume<Int16Array>;
}

/**
 * Aligns the reference anatomy with the patient's bones. Size is estimated along with the pose and
 * then removed: the result is rigid, and its origin is where the patient's kidney midpoint is
 * expected. Deterministic.
 * @param ct HU, any orientation
 * @returns undefined where the scan shows too little bone
 */
export function registerToReference(
  ct: Volume,
  reference: ReferenceAnatomy,
  options: RegisterOptions = {},
): RigidAlignment | undefined {
  const now = options.now ?? (() => performance.now());
  const start = now();
  const maps = extractAnatomyMaps(ct, options.blocks);
  const mapped = now();
  const alignment = judgeAlignment(registerMaps(maps, reference), maps);
  const end = now();
  return (
    alignment && {
      ...alignment,
      timingsMs: { maps: mapped - start, search: end - mapped, total: end - start },
    }
  );
}
