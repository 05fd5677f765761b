import { alignBodies } from '../../coregistration';
import type { BodyAlignment } from '../../coregistration';
import type { Volume } from '../../volume/types';
import type { ComparedPair } from './sampleComparison';

type Ct = Volume<Float32Array>;

/** Of pairs of CTs that were looked at; gone with the CTs. */
const alignments = new WeakMap<Ct, WeakMap<Ct, BodyAlignment>>();

/**
 * Adds the CTs as the bodies lie on each other, by all of both and not by a kidney: against it one
 * sees how a kidney has moved in the body. It takes up to half a second for a pair, once.
 */
export function withBodies(pair: ComparedPair): ComparedPair {
  if (!pair.ct) {
    return pair;
  }
  const [first, second] = pair.ct;
  const { transform, isAligned } = alignmentOf(first.image, second.image);
  return isAligned ? { ...pair, body: [first, { image: second.image, toImage: transform }] } : pair;
}

function alignmentOf(first: Ct, second: Ct): BodyAlignment {
  const known = alignments.get(first) ?? new WeakMap<Ct, BodyAlignment>();
  alignments.set(first, known);
  const alignment = known.get(second) ?? alignBodies(first, second);
  known.set(second, alignment);
  return alignment;
}
