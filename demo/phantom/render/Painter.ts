import type { Tissue } from '../types';

/** One axial cut through an organ, anatomical mm. */
export interface Cut {
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
  /**
   * The distance changes by no more mm than this for each mm of the way, where it says how far the
   * surface is. More is drawn more slowly, less leaves gaps.
   */
  steepest: number;
  /**
   * About the signed distance to the surface, mm; negative inside. For a soft painter (x, y) is the
   * place before the soft deformation; (fixedX, fixedY) is always the place in the room.
   */
  distance(x: number, y: number, fixedX: number, fixedY: number): number;
}

/**
 * An organ: where it is, and what it looks like. Painters are drawn in order; later ones cover
 * earlier ones.
 */
export interface Painter {
  name: string;
  /** One tissue, or by depth (signed distance) and place. */
  tissue: Tissue | ((distance: number, x: number, y: number, z: number) => Tissue);
  /** Of the parenchyma: what it is in the labelmap (1 right, 2 left). */
  kidneyLabel?: 1 | 2;
  /** Moves with the soft deformation of the trunk. */
  soft: boolean;
  /** Stays in the room when the body moves, as the table does. */
  inRoom?: boolean;
  zMin: number;
  zMax: number;
  /** The distance changes by no more mm than this for each mm of height. Default 1. */
  steepestUp?: number;
  cut(z: number): Cut | undefined;
  /** HU, or by depth (signed distance, mm) and place. */
  hu: number | ((distance: number, x: number, y: number, z: number) => number);
  /** Width of the edge, mm; default the scanner's. */
  edgeMm?: number;
  /** HU and tissue are the same at all depths below this, mm. Default: they never are. */
  evenBelowMm?: number;
}
