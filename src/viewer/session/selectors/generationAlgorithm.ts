import type { ExportedStructure } from '../../../dicom/write';
import type { KidneyContours } from '../slices/contoursSlice';
import { contourOrigin } from './contourOrigin';

const algorithms = { automatic: 'AUTOMATIC', edited: 'SEMIAUTOMATIC', manual: 'MANUAL' } as const;

/** How objects say that the contours were drawn (PS3.3 C.8.8.5, C.8.20.2). */
export function generationAlgorithm(
  contours: Pick<KidneyContours, 'openedFrom' | 'measurement'>,
): ExportedStructure['algorithm'] {
  return algorithms[contourOrigin(contours)];
}
