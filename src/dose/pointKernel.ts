import type { NuclideName } from '../nuclides';
import type { Vec3 } from '../volume';

/** How far from the decay electrons leave their energy. */
export type ElectronSpread =
  /**
   * Means of |x|, |x y|, |x y z| over the energy, mm, mm2, mm3: enough for voxels that electrons
   * cannot cross, and all that a table of voxels shows.
   */
  | { type: 'moments'; momentsMm: Vec3 }
  /** [mean radius in mm, keV] of thin shells, from the decay outwards; for voxels of any size. */
  | { type: 'shells'; shells: readonly (readonly [radiusMm: number, keV: number])[] };

/**
 * How the energy of one decay at a point spreads around it in an even medium: a kernel of no voxel
 * size, from which `pointKernelOnGrid` makes that of any voxels. Survives postMessage.
 */
export interface PointKernel {
  /** As the user chooses it. */
  name: string;
  radionuclide: NuclideName;
  /** Where the numbers come from. */
  source: string;
  /** Of the medium that it holds for. */
  densityGPerMl: number;
  /** Half the edge of the cube around the decay that the kernel reaches, mm. */
  reachMm: number;
  /** Energy of all electrons and alpha particles of one decay. */
  electronKeV: number;
  electronSpread: ElectronSpread;
  /** Radii from the decay, ascending, mm. */
  photonRadiiMm: number[];
  /** Energy that photons leave per mm of radius there; straight between, even beyond the ends. */
  photonKeVPerMm: number[];
  /** Energy of the photons within reach, where a grid has to keep it exactly. */
  photonKeV?: number;
}
