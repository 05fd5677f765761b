import type { KidneySide } from '../../labels';
import type { KidneyCandidate } from './kidneyCandidates';

/** A piece of at least this size is a kidney even if the network assigned it to the wrong side. */
const minMisnamedMl = 20;
/**
 * A kidney counts as lying beyond the midline only if its centre is further beyond it than this.
 */
const midlineToleranceMm = 15;

export interface ChosenSides {
  chosen: Partial<Record<KidneySide, KidneyCandidate>>;
  /** The network had the sides the wrong way round; they were exchanged to follow the anatomy. */
  sidesExchanged: boolean;
}

/**
 * Decides which candidate is which kidney by anatomy: the right kidney lies to the right of the
 * left one, and not beyond the midline.
 * @param midlineX LPS x of the body's midline, mm
 */
export function chooseSides(pieces: KidneyCandidate[], midlineX: number): ChosenSides {
  const largest = (of: KidneyCandidate[]) =>
    of.reduce<KidneyCandidate | undefined>(
      (best, piece) => (best && best.volumeMl >= piece.volumeMl ? best : piece),
      undefined,
    );
  const right = largest(pieces.filter(({ side }) => side === 'right'));
  const left = largest(pieces.filter(({ side }) => side === 'left'));
  if (right && left) {
    // LPS: x grows towards the patient's left.
    return right.centre[0] <= left.centre[0]
      ? { chosen: { right, left }, sidesExchanged: false }
      : { chosen: { right: left, left: right }, sidesExchanged: true };
  }
  const only = right ?? left;
  if (!only) {
    return { chosen: {}, sidesExchanged: false };
  }
  const sideOf = ({ side, centre }: KidneyCandidate): KidneySide => {
    const beyond = centre[0] - midlineX;
    return beyond > midlineToleranceMm ? 'left' : beyond < -midlineToleranceMm ? 'right' : side;
  };
  const itsSide = sideOf(only);
  const other = largest(
    pieces.filter(
      (piece) => piece !== only && piece.volumeMl >= minMisnamedMl && sideOf(piece) !== itsSide,
    ),
  );
  const chosen: Partial<Record<KidneySide, KidneyCandidate>> = { [itsSide]: only };
  if (other) {
    chosen[itsSide === 'right' ? 'left' : 'right'] = other;
  }
  return { chosen, sidesExchanged: itsSide !== only.side || other !== undefined };
}
