import type { Vec3 } from '../volume';

/** A rigid motion told by what it does at one point: turn about it, then carry it to another. */
export interface RigidMotion {
  /** Row-major 3x3. */
  rotation: number[];
  /** Point of the reference's frame, LPS mm. */
  pivot: Vec3;
  /** Where it lies in the moving frame, LPS mm. */
  target: Vec3;
}
