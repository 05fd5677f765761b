import type { NetworkEngine } from './networkEngine';

/** The loaded networks of a model, by the roles in its manifest. */
export interface KidneyNetworks {
  coarse: NetworkEngine;
  /** Present where the manifest has a refining network. */
  refine?: NetworkEngine;
}
