import type { AnatomyMaps } from './anatomyMaps';
import type { AnatomySamples } from './anatomySamples';
import type { Similarity } from './similarity';

/**
 * For each sample, the patient's nearest cell under a transform; -1 where that cell was not
 * scanned.
 */
export function nearestCells(
  { geometry, covered }: AnatomyMaps,
  samples: AnatomySamples,
  { rotation: r, scale, translation: t }: Similarity,
): Int32Array {
  const [nx, ny, nz] = geometry.dimensions;
  const [ox, oy, oz] = geometry.imagePositionPatient;
  const inverse = 1 / geometry.spacingMm[0];
  const cells = new Int32Array(samples.count).fill(-1);
  for (let s = 0; s < samples.count; s++) {
    const x = samples.x[s];
    const y = samples.y[s];
    const z = samples.z[s];
    const i = Math.round((scale * (r[0] * x + r[1] * y + r[2] * z) + t[0] - ox) * inverse);
    const j = Math.round((scale * (r[3] * x + r[4] * y + r[5] * z) + t[1] - oy) * inverse);
    const k = Math.round((scale * (r[6] * x + r[7] * y + r[8] * z) + t[2] - oz) * inverse);
    if (i >= 0 && j >= 0 && k >= 0 && i < nx && j < ny && k < nz) {
      const n = i + nx * (j + ny * k);
      if (covered[n] >= 0.5) {
        cells[s] = n;
      }
    }
  }
  return cells;
}
