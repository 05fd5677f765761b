import { DosimetryError } from '../errors';
import type { NetworkSpec } from '../network';

/**
 * The error for a CT in which no kidney was found.
 * @param coarse the network that searched for them
 * @param wereImplausible structures were marked, but none of them can be a kidney
 */
export function kidneysNotFound(
  { input: { dimensions, spacingMm } }: NetworkSpec,
  wereImplausible: boolean,
): DosimetryError {
  const region = dimensions.map((n, axis) => Math.round(n * spacingMm[axis]));
  return new DosimetryError('KIDNEYS_NOT_FOUND', {
    what: 'No kidney was found in this CT.',
    why: wereImplausible
      ? 'What the network marked is too small for a kidney, or far from the kidneys’ place with a border that it is unsure of.'
      : `The network saw none in the ${region.join(' x ')} mm region around the trunk.`,
    next: 'Check that the scan covers the kidneys; if it does, contour them with the brush. The pelvis was searched as far as the scan shows it.',
  });
}
