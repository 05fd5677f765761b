import type { Affine } from '../../../src/volume';

export const noMotion: Affine = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
