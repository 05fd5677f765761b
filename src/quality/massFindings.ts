import { kidneySides } from '../labels';
import type { Finding } from './finding';

/**
 * A finding that names the kidneys whose mass is missing because the viewer does not hold the CT
 * numbers of their slices.
 * @param measured right, then left kidney; undefined before they were measured
 */
export function massFindings({
  measured,
}: {
  measured?: readonly { voxels: number; massG?: number }[];
}): Finding[] {
  const sides = kidneySides.filter((_, n) => {
    const kidney = measured?.[n];
    return kidney !== undefined && kidney.voxels > 0 && kidney.massG === undefined;
  });
  if (sides.length === 0) {
    return [];
  }
  const kidneys =
    sides.length === kidneySides.length ? 'both kidneys' : `the ${sides[0].side} kidney`;
  return [
    {
      code: 'INPUT_NOTE',
      severity: 'warning',
      what:
        `The mass of ${kidneys} is missing, and pictures of the CT may be: the viewer has dropped some CT images ` +
        'from its memory, or does not say whether they are in Hounsfield units.',
      next: 'Run "Auto-contour kidneys" again; if it stays so, look at RescaleSlope and RescaleIntercept of the CT.',
    },
  ];
}
