import type { Vec3 } from '../volume/types';

/** Maps reference to patient: patient = scale * rotation * reference + translation (LPS mm). */
export interface Similarity {
  /** Row-major 3x3. */
  rotation: number[];
  /** Size of the patient relative to the reference. */
  scale: number;
  translation: Vec3;
}

/** Position in the patient of a point of the reference's frame. */
export function applySimilarity({ rotation: r, scale, translation }: Similarity, p: Vec3): Vec3 {
  return [0, 1, 2].map(
    (row) =>
      scale * (r[3 * row] * p[0] + r[3 * row + 1] * p[1] + r[3 * row + 2] * p[2]) +
      translation[row],
  ) as Vec3;
}
