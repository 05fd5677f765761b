import type { TubeNode } from '../render/tube';
import type { Frame } from './createFrame';

/**
 * Places given for the 70 kg man, brought to a patient: x and y stretch with the trunk, z with the
 * skeleton.
 */
export function placeIn(frame: Frame): {
  at(x: number, y: number, z: number): [number, number, number];
  node(x: number, y: number, z: number, radius: number): TubeNode;
} {
  const { stretchX: sx, stretchY: sy, bone: s } = frame;
  return {
    at: (x, y, z) => [x * sx, y * sy, z * s],
    node: (x, y, z, radius) => [x * sx, y * sy, z * s, radius * s],
  };
}
