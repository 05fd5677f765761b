import type { Frame } from './createFrame';

const { max, min } = Math;

/** Bone: cortex in the outer millimetres, cancellous inside. */
export function boneHu(frame: Frame, cortexHu: number, cortexMm: number, marrowHu: number) {
  const { fine, medium } = frame;
  return (d: number, x: number, y: number, z: number): number => {
    const marrow = marrowHu + 55 * fine(x, y, z) + 30 * medium(x, y, z);
    if (d < -cortexMm - 1) {
      return marrow;
    }
    const t = min(1, max(0, d + cortexMm + 1));
    return marrow + (cortexHu - marrow) * t;
  };
}
