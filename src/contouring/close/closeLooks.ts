import type { KidneySide } from '../../labels';
import type { VolumeGeometry } from '../../volume/types';
import type { IsolatedKidney } from './isolateKidney';

/** What was seen of one kidney in the last look at it. */
export interface CloseLook extends IsolatedKidney {
  /** The region of the refining network's look; missing where the model has one network only. */
  box?: VolumeGeometry;
}

/** A side without a kidney is missing. */
export type CloseLooks = Partial<Record<KidneySide, CloseLook>>;
