import type { Vec3, Volume } from '../../src/volume/types';

/**
 * The tissues of a body model; enough to render a CT in which bones, lungs and kidneys can be
 * found.
 */
export const bodyTissues = {
  air: 0,
  fat: 1,
  soft: 2,
  muscle: 3,
  corticalBone: 4,
  spongyBone: 5,
  lung: 6,
  kidneyRight: 7,
  kidneyLeft: 8,
  liver: 9,
  spleen: 10,
  blood: 11,
  bowel: 12,
  gas: 13,
  fluid: 14,
  cartilage: 15,
} as const;

/** A whole segmented body on a regular LPS grid. */
export interface BodyModel {
  name: string;
  /** Values of `bodyTissues`. */
  tissue: Volume<Uint8Array>;
  /** 1 where the voxel belongs to an arm (a body with arms down); absent where there are none. */
  arms?: Uint8Array;
  /**
   * Named points, LPS mm: centroids and poles of the kidneys, vertebral bodies where they are
   * known.
   */
  landmarks: Record<string, Vec3>;
}

/** Midpoint of the two kidneys' centroids, LPS mm: the origin of the reference anatomy's frame. */
export function kidneyMidpoint({ landmarks }: BodyModel): Vec3 {
  return landmarks.kidneyRight.map((v, axis) => (v + landmarks.kidneyLeft[axis]) / 2) as Vec3;
}
