import type { IndexBounds } from '../../labels';
import type { Volume } from '../../volume/types';

/** Denser than cortical bone and stones (below 2000 HU); many scanners store at most 3071. */
const metalHu = 2500;
/**
 * Metal is searched up to this distance from the kidneys, mm: its streaks reach further than
 * itself.
 */
const nearMm = 50;
/** The same along the patient's axis, mm, where streaks do not run. */
const nearAlongPatientMm = 10;
/** Metal appears at least this wide, mm, so closer voxels need not all be read. */
const stepMm = 2;

export interface DenseMaterial {
  volumeMl: number;
  largestHu: number;
}

/**
 * Metal, or contrast medium of the same density, near the kidneys; undefined where there is none.
 */
export function denseMaterial(ct: Volume, kidneys: IndexBounds[]): DenseMaterial | undefined {
  const { data, spacingMm, direction } = ct;
  const [nx, ny] = ct.dimensions;
  const reach = spacingMm.map((mm, a) =>
    Math.round((Math.abs(direction[3 * a + 2]) > 0.7 ? nearAlongPatientMm : nearMm) / mm),
  );
  const step = spacingMm.map((mm) => Math.max(1, Math.floor(stepMm / mm)));
  const first = [0, 1, 2].map((a) =>
    Math.max(0, Math.min(...kidneys.map(({ min }) => min[a])) - reach[a]),
  );
  const last = [0, 1, 2].map((a) =>
    Math.min(ct.dimensions[a] - 1, Math.max(...kidneys.map(({ max }) => max[a])) + reach[a]),
  );
  let voxels = 0;
  let largestHu = -Infinity;
  for (let k = first[2]; k <= last[2]; k += step[2]) {
    for (let j = first[1]; j <= last[1]; j += step[1]) {
      const row = nx * (j + ny * k);
      for (let n = row + first[0]; n <= row + last[0]; n += step[0]) {
        if (data[n] > metalHu) {
          voxels++;
          largestHu = Math.max(largestHu, data[n]);
        }
      }
    }
  }
  const sampleMl = [0, 1, 2].reduce((ml, a) => ml * step[a] * spacingMm[a], 1 / 1000);
  return voxels > 0 ? { volumeMl: voxels * sampleMl, largestHu } : undefined;
}
