import type { KidneySide } from '../labels';
import type { SerialFinding } from './serialDoseSummary';

/** What is followed from image to image: a kidney (`KidneySideDefinition`) or a structure. */
export interface FollowedOrgan {
  /** Value in its labelmap. */
  label: number;
  displayName: string;
  /** Of a kidney. */
  side?: KidneySide;
  /** Name of a structure. */
  structure?: string;
}

/** Whom a finding is about. */
export function concerned({
  side,
  structure,
}: Pick<FollowedOrgan, 'side' | 'structure'>): Pick<SerialFinding, 'side' | 'structure'> {
  return { ...(side && { side }), ...(structure !== undefined && { structure }) };
}

/** As in a sentence: "right kidney", "structure "Liver"". */
export function inSentence({ displayName, structure }: FollowedOrgan): string {
  return structure === undefined ? displayName.toLowerCase() : `structure "${structure}"`;
}
