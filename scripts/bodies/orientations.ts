import type { Direction } from '../../src/volume';
import { rotation } from './rotation';

/** Orientations in which CT series occur, by name. */
export const orientations: Record<string, Direction> = {
  'axial, head first': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'axial, feet first': [-1, 0, 0, 0, 1, 0, 0, 0, -1],
  prone: [-1, 0, 0, 0, -1, 0, 0, 0, 1],
  coronal: [1, 0, 0, 0, 0, -1, 0, 1, 0],
  sagittal: [0, 1, 0, 0, 0, -1, -1, 0, 0],
  oblique: rotation(0.3, -0.2, 0.15),
};
