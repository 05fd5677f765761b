import type { NetworkEngine } from './networkEngine';

/** The loaded networks of a model, in the roles of its manifest. */
export interface KidneyNetworks {
  coarse: NetworkEngine;
  /** There where the manifest has one. */
  refine?: NetworkEngine;
}
