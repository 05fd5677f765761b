import { shareInside } from '../../labels';
import type { Labelmap } from '../../volume';
import type { StructureContour } from './structureSet';

/** Of the volume; a transplant or a cyst elsewhere shares less. */
const mostShared = 0.5;

/**
 * The structures without those that are kidneys and are counted as such already: named or coded as
 * a kidney, and more than half of it inside the kidneys that are at hand. A transplant, or a kidney
 * that was not contoured, stays.
 */
export function withoutKidneys(
  structures: readonly StructureContour[],
  kidneys: Labelmap | undefined,
): { kept: StructureContour[]; counted: StructureContour[] } {
  const isCounted = ({ isKidney, contour }: StructureContour): boolean =>
    isKidney && kidneys !== undefined && shareInside(contour, 1, kidneys) > mostShared;
  return {
    kept: structures.filter((one) => !isCounted(one)),
    counted: structures.filter(isCounted),
  };
}
