import type { Labelmap } from '../../src/volume/types';

export interface LabelComparison {
  dice: number;
  /** Voxels of the first over voxels of the second. */
  volumeRatio: number;
}

/** Overlap of one label in two labelmaps of the same grid. */
export function compareLabels(a: Labelmap, b: Labelmap, label: number): LabelComparison {
  let inA = 0;
  let inB = 0;
  let inBoth = 0;
  for (let n = 0; n < a.data.length; n++) {
    const isA = a.data[n] === label;
    const isB = b.data[n] === label;
    inA += isA ? 1 : 0;
    inB += isB ? 1 : 0;
    inBoth += isA && isB ? 1 : 0;
  }
  return { dice: (2 * inBoth) / (inA + inB), volumeRatio: inA / inB };
}
