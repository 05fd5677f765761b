import type { Vec3 } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';
import type { AnatomySamples } from './anatomySamples';

export interface ShiftCandidate {
  /** Where the reference's origin comes to lie, LPS mm. */
  translation: Vec3;
  score: number;
}

/** Weight of lung against bone, each in its own root mean square. */
const lungWeight = 0.7;
/** Share of the reference that a scan has to show before its likeness counts for half. */
const halfShare = 0.08;
/** The kidneys' midpoint is looked for this far beyond the scan's ends, mm. */
const beyondMm = 30;

/**
 * Compares reference and patient at every shift by whole cells. Coarse maps see what the spine does
 * not repeat: ribs' end, iliac crests, lung bases.
 *
 * @param reference maps on the same cell size as the patient's
 * @returns the best shift for each level along z, best level first
 */
export function shiftSearch(
  patient: AnatomyMaps,
  reference: AnatomyMaps,
  samples: AnatomySamples,
): ShiftCandidate[] {
  const [nx, ny, nz] = patient.geometry.dimensions;
  const [rx, ry, rz] = reference.geometry.dimensions;
  const cell = patient.geometry.spacingMm[0];
  const { count, bone, lung, index } = samples;
  const boneUnit = 1 / samples.boneRms;
  const lungUnit = samples.lungRms > 0 ? lungWeight / samples.lungRms : 0;
  const i0 = new Int32Array(count);
  const j0 = new Int32Array(count);
  const k0 = new Int32Array(count);
  const ownBone = new Float64Array(count);
  const ownLung = new Float64Array(count);
  const ownSquare = new Float64Array(count);
  let energy = 0;
  for (let s = 0; s < count; s++) {
    i0[s] = index[s] % rx;
    j0[s] = Math.floor(index[s] / rx) % ry;
    k0[s] = Math.floor(index[s] / (rx * ry));
    ownBone[s] = bone[s] * boneUnit;
    ownLung[s] = lung[s] * lungUnit;
    ownSquare[s] = ownBone[s] ** 2 + ownLung[s] ** 2;
    energy += ownSquare[s];
  }
  const otherBone = patient.bone.map((v) => v * boneUnit);
  const otherLung = patient.lung.map((v) => v * lungUnit);

  // Origin of the reference in cells of its own grid; its shift puts it somewhere in the patient's.
  const origin = reference.geometry.imagePositionPatient.map((v) => -v / cell) as Vec3;
  const low = patient.geometry.imagePositionPatient;
  const levels: ShiftCandidate[] = [];
  const reach = Math.ceil(beyondMm / cell);
  const firstZ = Math.round(-origin[2]) - reach;
  const lastZ = Math.round(nz - 1 - origin[2]) + reach;
  const middle = [(nx - 1) / 2 - origin[0], (ny - 1) / 2 - origin[1]];
  const spanX = Math.ceil(Math.min(nx / 2, 120 / cell));
  const spanY = Math.ceil(Math.min(ny / 2, 140 / cell));
  for (let dz = Math.max(firstZ, -rz); dz <= Math.min(lastZ, nz); dz++) {
    let best: ShiftCandidate | undefined;
    for (let dy = Math.round(middle[1] - spanY); dy <= middle[1] + spanY; dy++) {
      for (let dx = Math.round(middle[0] - spanX); dx <= middle[0] + spanX; dx++) {
        let product = 0;
        let own = 0;
        let other = 0;
        for (let s = 0; s < count; s++) {
          const i = i0[s] + dx;
          const j = j0[s] + dy;
          const k = k0[s] + dz;
          if (i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz) {
            continue;
          }
          const n = i + nx * (j + ny * k);
          if (patient.covered[n] < 0.5) {
            continue;
          }
          const pb = otherBone[n];
          const pl = otherLung[n];
          product += ownBone[s] * pb + ownLung[s] * pl;
          own += ownSquare[s];
          other += pb * pb + pl * pl;
        }
        if (own === 0 || other === 0) {
          continue;
        }
        const share = own / energy;
        const score = (product / Math.sqrt(own * other)) * (share / (share + halfShare));
        if (!best || score > best.score) {
          best = {
            score,
            translation: [
              low[0] + cell * (dx + origin[0]),
              low[1] + cell * (dy + origin[1]),
              low[2] + cell * (dz + origin[2]),
            ],
          };
        }
      }
    }
    if (best) {
      levels.push(best);
    }
  }
  return levels.sort((a, b) => b.score - a.score);
}
