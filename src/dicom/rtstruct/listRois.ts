import type { KidneyRois } from './findKidneyRois';
import type { RtStructure } from './types';

/**
 * Lists all structures by name and number, to help the user find the kidneys; possible kidneys are
 * marked.
 */
export function listRois(
  structures: readonly RtStructure[],
  { ambiguous, contradictory }: Pick<KidneyRois<RtStructure>, 'ambiguous' | 'contradictory'>,
): string {
  return structures
    .map((roi) => {
      const remarks = [
        `ROI ${roi.roiNumber}`,
        ...(ambiguous.includes(roi) ? ['may be a kidney'] : []),
        ...(contradictory.includes(roi) ? ['name and code differ'] : []),
        ...(roi.contours.length === 0 ? ['no contours'] : []),
      ];
      return `"${roi.name}" (${remarks.join(', ')})`;
    })
    .join(', ');
}
