/**
 * Edge length of the blocks over which HU are averaged before they are judged, mm. Averaging
 * reduces the noise; ribs are still visible, and blocks are thinner than renal parenchyma (about 15
 * mm).
 */
export const tissueBlockMm = 3;
