import type { KidneySide } from '../labels';

/** What a person confirms of one kidney that the images alone cannot tell. */
export type KidneyStatement =
  | { kind: 'absent'; reason: 'nephrectomy' | 'never-formed' | 'not-stated' }
  /** It lies elsewhere, mostly in the pelvis, and its contour is right there. */
  | { kind: 'transplant' };

export type KidneyStatements = Partial<Record<KidneySide, KidneyStatement>>;
