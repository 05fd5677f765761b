import { kidneySides } from '../labels';
import type { Finding } from '../quality';
import type { DoseState } from '../viewer/session/slices/doseSlice';

/** Says so where a kidney has no mass because the CT numbers of its slices are not at hand in the viewer. */
export function massFindings({ measured }: Pick<DoseState, 'measured'>): Finding[] {
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
