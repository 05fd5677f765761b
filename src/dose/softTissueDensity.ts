import { DosimetryError } from '../errors';
import { indexToIndexMatrix } from '../volume';
import type { Volume, VolumeGeometry } from '../volume';
import { densityFunction } from './densityFunction';
import type { DensityModel } from './densityModel';
import { kidneyGPerMl } from './energyDose';
import type { TissueDensity } from './tissueDensity';

/** Below it there is lung or gas, above it bone or contrast medium. */
const softTissueHounsfield = { lowest: -150, highest: 100 } as const;
/** CT points in each voxel of the dose, along each axis. */
const pointsPerAxis = 2;

/**
 * Density on the grid of a dose, from the CT under it: by the model where the CT number is that of
 * soft tissue (-150 to 100 HU), 1.05 g/ml elsewhere. In lung, gas and bone a kernel of soft tissue
 * does not hold anyway, and contrast medium raises CT numbers without adding mass to speak of. The
 * mean over 2 x 2 x 2 points in each voxel; beyond the CT 1.05 g/ml.
 * @param ct HU
 * @param grid in the frame of reference of the CT
 * @throws DOSE_NOT_REGISTERED where the frames of reference are two
 */
export function softTissueDensity(
  ct: Volume<Int16Array | Float32Array>,
  grid: VolumeGeometry,
  model: DensityModel,
): TissueDensity {
  if (model.method === 'fixed') {
    return { method: 'fixed', gPerMl: model.densityGPerMl };
  }
  checkFrames(ct, grid);
  const { lowest, highest } = softTissueHounsfield;
  const ofSoftTissue = densityTable(model);
  const [nx, ny, nz] = grid.dimensions;
  const [cx, cy, cz] = ct.dimensions;
  const m = indexToIndexMatrix(grid, ct);
  const gPerMl = new Float32Array(nx * ny * nz);
  const parts = Array.from({ length: pointsPerAxis ** 3 }, (_, n) =>
    [n & 1, (n >> 1) & 1, n >> 2].map((part) => (part + 0.5) / pointsPerAxis - 0.5),
  );
  for (const [di, dj, dk] of parts) {
    for (let k = 0, n = 0; k < nz; k++) {
      for (let j = 0; j < ny; j++) {
        const [b, c] = [j + dj, k + dk];
        const x0 = m[1] * b + m[2] * c + m[3];
        const y0 = m[5] * b + m[6] * c + m[7];
        const z0 = m[9] * b + m[10] * c + m[11];
        for (let i = 0; i < nx; i++, n++) {
          const a = i + di;
          const x = Math.round(m[0] * a + x0);
          const y = Math.round(m[4] * a + y0);
          const z = Math.round(m[8] * a + z0);
          const isInside = x >= 0 && x < cx && y >= 0 && y < cy && z >= 0 && z < cz;
          const hounsfield = isInside ? ct.data[x + cx * (y + cy * z)] : NaN;
          const isSoft = hounsfield >= lowest && hounsfield <= highest;
          const density = isSoft ? ofSoftTissue[Math.round(hounsfield) - lowest] : kidneyGPerMl;
          gPerMl[n] += density / parts.length;
        }
      }
    }
  }
  return {
    method: 'ct-soft-tissue',
    gPerMl,
    notes: [
      `Density is that of the CT where it shows soft tissue (${lowest} to ${highest} HU), and ${kidneyGPerMl} g/ml in lung, gas, bone and contrast medium.`,
    ],
  };
}

/** One value for each HU of soft tissue. */
function densityTable(model: DensityModel): Float64Array {
  const { lowest, highest } = softTissueHounsfield;
  const density = densityFunction(model);
  return Float64Array.from({ length: highest - lowest + 1 }, (_, n) => density(lowest + n));
}

function checkFrames(ct: VolumeGeometry, grid: VolumeGeometry): void {
  const [ofCt, ofGrid] = [ct.frameOfReferenceUID, grid.frameOfReferenceUID];
  if (ofCt !== undefined && ofGrid !== undefined && ofCt !== ofGrid) {
    throw new DosimetryError('DOSE_NOT_REGISTERED', {
      what: 'The CT gives no densities for this dose.',
      why: `Its frame of reference is ${ofCt}, that of the dose ${ofGrid}.`,
      next: 'Choose the CT of the same session.',
    });
  }
}
