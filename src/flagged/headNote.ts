import { kidneySides, labelCentroid } from '../labels';
import { indexToPatient } from '../volume';
import type { Labelmap } from '../volume/types';

/**
 * How far above the middle of the kidneys a chin may lie, mm: about a quarter of the height of a
 * short adult (1.45 m).
 */
const chinAboveKidneysMm = 350;

/**
 * A sentence for whoever flags a CT that may show the face, by which a person is recognised.
 * @returns undefined where the CT ends below, or has no kidney
 */
export function headNote(labelmap: Labelmap): string | undefined {
  const heights = kidneySides.flatMap(({ label }) => labelCentroid(labelmap, label)?.[2] ?? []);
  const [, , nz] = labelmap.dimensions;
  const top = Math.max(...[0, nz - 1].map((k) => indexToPatient(labelmap, [0, 0, k])[2]));
  const aboveMm = top - Math.max(...heights);
  return heights.length > 0 && aboveMm > chinAboveKidneysMm
    ? `The CT reaches ${Math.round(aboveMm / 10)} cm above the kidneys and may show the face, by which a person can be recognised: cut those slices away before the case is shared.`
    : undefined;
}
