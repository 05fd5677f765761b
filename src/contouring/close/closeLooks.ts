import type { KidneySide } from '../../labels';
import type { VolumeGeometry } from '../../volume/types';
import type { IsolatedKidney } from './isolateKidney';

/** What the last close look at one kidney found. */
export interface CloseLook extends IsolatedKidney {
  /** The box that the refining network was run on; missing where the model has one network only. */
  box?: VolumeGeometry;
}

/** The last look at each kidney; a side without a kidney is missing. */
export type CloseLooks = Partial<Record<KidneySide, CloseLook>>;
