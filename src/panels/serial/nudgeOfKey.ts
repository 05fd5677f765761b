import type { Vec3 } from '../../volume/types';

export type ComparisonPlane = 'coronal' | 'axial';

/** Movement by one key, and with the shift key held. */
const stepMm = 1;
const fineStepMm = 0.2;

/** The direction in which a picture's right and top lie in the patient (LPS). */
const axes: Record<ComparisonPlane, { right: Vec3; up: Vec3 }> = {
  coronal: { right: [1, 0, 0], up: [0, 0, 1] },
  axial: { right: [1, 0, 0], up: [0, -1, 0] },
};

/**
 * How far an arrow key moves the second image, LPS mm: as it is seen in the picture.
 *
 * @returns undefined for other keys
 */
export function nudgeOfKey(key: string, isFine: boolean, plane: ComparisonPlane): Vec3 | undefined {
  const step = isFine ? fineStepMm : stepMm;
  const { right, up } = axes[plane];
  const along = (axis: Vec3, sign: number): Vec3 => [
    axis[0] * step * sign,
    axis[1] * step * sign,
    axis[2] * step * sign,
  ];
  switch (key) {
    case 'ArrowLeft':
      return along(right, -1);
    case 'ArrowRight':
      return along(right, 1);
    case 'ArrowUp':
      return along(up, 1);
    case 'ArrowDown':
      return along(up, -1);
    default:
      return undefined;
  }
}
