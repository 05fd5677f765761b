import { joinHoles } from '../../contours';
import type { SliceContours } from '../../contours';
import { indexToPatientMatrix } from '../../volume';
import type { CtReference, NaturalDataset } from '../types';
import { formatDecimalString } from '../write';

/**
 * Coordinates are rounded to 10 nm: the effect on volumes is negligible (see docs/contours.md), and
 * they fit in a DS.
 */
const decimals = 5;

/**
 * Items of ContourSequence (PS3.3 C.8.8.6): one CLOSED_PLANAR contour per piece, holes joined by
 * keyholes, each naming the image of its own slice.
 */
export function contourItems(contours: SliceContours[], ct: CtReference): NaturalDataset[] {
  const m = indexToPatientMatrix(ct.volume);
  const items: NaturalDataset[] = [];
  for (const { k, loops } of contours) {
    for (const ring of joinHoles(loops)) {
      const texts: string[] = new Array((ring.length / 2) * 3);
      for (let p = 0, t = 0; p < ring.length; p += 2) {
        const i = ring[p];
        const j = ring[p + 1];
        texts[t++] = formatDecimalString(m[0] * i + m[1] * j + m[2] * k + m[3], decimals);
        texts[t++] = formatDecimalString(m[4] * i + m[5] * j + m[6] * k + m[7], decimals);
        texts[t++] = formatDecimalString(m[8] * i + m[9] * j + m[10] * k + m[11], decimals);
      }
      items.push({
        ContourImageSequence: [{ ...ct.sliceReferences[k] }],
        ContourGeometricType: 'CLOSED_PLANAR',
        NumberOfContourPoints: ring.length / 2,
        ContourNumber: items.length + 1,
        ContourData: texts,
      });
    }
  }
  return items;
}
