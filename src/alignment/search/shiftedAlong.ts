import type { Vec3 } from '../../volume/types';
import type { Similarity } from '../similarity';

/**
 * A similarity moved along one of the reference's axes, as that axis lies in the patient.
 * @param axis 0 for x, 1 for y, 2 for z of the reference
 * @param mm distance, in mm of the reference
 */
export function shiftedAlong(similarity: Similarity, axis: number, mm: number): Similarity {
  const { rotation, scale, translation } = similarity;
  return {
    ...similarity,
    translation: translation.map((v, row) => v + mm * scale * rotation[3 * row + axis]) as Vec3,
  };
}
