import { labelComponents } from '../../labels';
import type { KidneyBlocks } from './kidneyBlocks';

/**
 * Distance outside the contour at which the neighbouring tissue is examined, mm: beyond the blurred
 * border.
 */
const lookMm = 6;
/** Tissue within this many HU of the kidney cannot be distinguished from it on a low-dose CT. */
const likeHu = 20;
/**
 * A dip this far below the kidney's HU on the way outwards is fat between the two, even where it is
 * thin and blurred.
 */
const fatDipHu = 30;

/** Where a contour borders on tissue like the kidney's, with no fat between. */
export interface OpenBorder {
  /** Share of the contour's surface, 0 to 1. */
  share: number;
  areaCm2: number;
  /** The largest connected part of it. */
  largestPatchCm2: number;
}

/** @param medianHu of the kidney's tissue */
export function openBorder(blocks: KidneyBlocks, medianHu: number): OpenBorder {
  const { dimensions, spacingMm, meanHu, kidneyShare } = blocks;
  const [nx, ny, nz] = dimensions;
  const faceCm2 = [
    spacingMm[1] * spacingMm[2],
    spacingMm[0] * spacingMm[2],
    spacingMm[0] * spacingMm[1],
  ].map((mm2) => mm2 / 100);
  const strides = [1, nx, nx * ny];
  const steps = spacingMm.map((mm) => Math.max(1, Math.round(lookMm / mm)));
  const isPatch = new Uint8Array(meanHu.length);
  const openCm2 = new Float32Array(meanHu.length);
  let all = 0;
  let open = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const n = i + nx * (j + ny * k);
        if (kidneyShare[n] < 0.5) {
          continue;
        }
        const index = [i, j, k];
        for (let axis = 0; axis < 3; axis++) {
          for (const sign of [-1, 1]) {
            const end = index[axis] + sign * steps[axis];
            if (end < 0 || end >= dimensions[axis]) {
              continue;
            }
            const stride = sign * strides[axis];
            if (kidneyShare[n + stride] >= 0.5) {
              continue;
            }
            all += faceCm2[axis];
            if (isOpen(n, stride, steps[axis])) {
              open += faceCm2[axis];
              openCm2[n] += faceCm2[axis];
              // Both sides of the face are marked, so that the faces of a slanted surface are
              // connected as well.
              isPatch[n] = 1;
              isPatch[n + stride] = 1;
            }
          }
        }
      }
    }
  }
  const { components, sizes } = labelComponents(isPatch, dimensions);
  const patches = new Float64Array(sizes.length + 1);
  for (let n = 0; n < components.length; n++) {
    patches[components[n]] += openCm2[n];
  }
  return {
    share: all > 0 ? open / all : 0,
    areaCm2: open,
    largestPatchCm2: patches.reduce((largest, cm2) => Math.max(largest, cm2), 0),
  };

  function isOpen(start: number, stride: number, count: number): boolean {
    for (let step = 1; step < count; step++) {
      if (meanHu[start + step * stride] < medianHu - fatDipHu) {
        return false;
      }
    }
    const end = start + count * stride;
    // Kidney on the other side: a notch of the contour and not a neighbouring organ.
    return kidneyShare[end] < 0.5 && Math.abs(meanHu[end] - medianHu) < likeHu;
  }
}
