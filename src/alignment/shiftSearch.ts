import type { Vec3 } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';
import type { AnatomySamples } from './anatomySamples';
import { halfShare } from './halfShare';

export interface ShiftCandidate {
  /** Position of the reference's origin in the patient, LPS mm. */
  translation: Vec3;
  score: number;
}

/** Weight of lung against bone, each in units of its own root mean square. */
const lungWeight = 0.7;
/** The kidneys' midpoint is searched up to this far beyond the ends of the scan, mm. */
const beyondMm = 30;
/** At each level all shifts are compared by one in so many samples, and the best ones by all. */
const roughStep = 4;
const closelyCount = 12;
/** Lower than any score. */
const nothingInCommon = -1;

/**
 * Compares reference and patient at every shift by whole cells. Coarse maps are dominated by
 * structures that do not repeat along the spine: the lowest ribs, iliac crests, lung bases.
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
  const ownBone = new Float64Array(count);
  const ownLung = new Float64Array(count);
  const ownSquare = new Float64Array(count);
  let energy = 0;
  for (let s = 0; s < count; s++) {
    ownBone[s] = bone[s] * boneUnit;
    ownLung[s] = lung[s] * lungUnit;
    ownSquare[s] = ownBone[s] ** 2 + ownLung[s] ** 2;
    energy += ownSquare[s];
  }

  // Origin of the reference in cells of its own grid; a shift moves it to a cell of the patient's
  // grid.
  const origin = reference.geometry.imagePositionPatient.map((v) => -v / cell) as Vec3;
  const low = patient.geometry.imagePositionPatient;
  const levels: ShiftCandidate[] = [];
  const reach = Math.ceil(beyondMm / cell);
  const firstZ = Math.round(-origin[2]) - reach;
  const lastZ = Math.round(nz - 1 - origin[2]) + reach;
  const middle = [(nx - 1) / 2 - origin[0], (ny - 1) / 2 - origin[1]];
  const spanX = Math.ceil(Math.min(nx / 2, 120 / cell));
  const spanY = Math.ceil(Math.min(ny / 2, 140 / cell));
  const lowest: Vec3 = [
    Math.round(middle[0] - spanX),
    Math.round(middle[1] - spanY),
    Math.max(firstZ, -rz),
  ];
  const highest: Vec3 = [
    Math.floor(middle[0] + spanX),
    Math.floor(middle[1] + spanY),
    Math.min(lastZ, nz),
  ];
  const padded = padMaps(patient, lowest, highest, reference.geometry.dimensions);
  const [px, py] = padded.dimensions;
  const otherBone = padded.bone.map((v) => v * boneUnit);
  const otherLung = padded.lung.map((v) => v * lungUnit);
  const offsets = index.map(
    (n) => (n % rx) + px * ((Math.floor(n / rx) % ry) + py * Math.floor(n / (rx * ry))),
  );
  const compared = { ownBone, ownLung, ownSquare, energy, offsets, padded, otherBone, otherLung };
  for (let dz = lowest[2]; dz <= highest[2]; dz++) {
    const rough: { dx: number; dy: number; shift: number; score: number }[] = [];
    for (let dy = lowest[1]; dy <= highest[1]; dy++) {
      for (let dx = lowest[0]; dx <= highest[0]; dx++) {
        const shift = dx - lowest[0] + px * (dy - lowest[1] + py * (dz - lowest[2]));
        rough.push({ dx, dy, shift, score: scoreAt(compared, shift, roughStep) });
      }
    }
    const best = rough
      .sort((a, b) => b.score - a.score)
      .slice(0, closelyCount)
      .map((place) => ({ ...place, score: scoreAt(compared, place.shift, 1) }))
      .sort((a, b) => b.score - a.score)[0];
    if (best && best.score !== nothingInCommon) {
      levels.push({
        score: best.score,
        translation: [
          low[0] + cell * (best.dx + origin[0]),
          low[1] + cell * (best.dy + origin[1]),
          low[2] + cell * (dz + origin[2]),
        ],
      });
    }
  }
  return levels.sort((a, b) => b.score - a.score);
}

interface Compared {
  /** Of the samples: values in units of their root mean square, their squares and all of these. */
  ownBone: Float64Array;
  ownLung: Float64Array;
  ownSquare: Float64Array;
  energy: number;
  /** Cells of the samples in the padded maps at the lowest shift. */
  offsets: Int32Array;
  padded: { isCovered: Uint8Array };
  otherBone: Float32Array;
  otherLung: Float32Array;
}

/**
 * Likeness at a shift by one in `step` samples; `nothingInCommon` where none of them lies on bone
 * or lung of the scan.
 */
function scoreAt(compared: Compared, shift: number, step: number): number {
  const { ownBone, ownLung, ownSquare, offsets, otherBone, otherLung } = compared;
  const { isCovered } = compared.padded;
  let product = 0;
  let own = 0;
  let other = 0;
  for (let s = 0; s < offsets.length; s += step) {
    const n = offsets[s] + shift;
    if (isCovered[n] === 0) {
      continue;
    }
    const pb = otherBone[n];
    const pl = otherLung[n];
    product += ownBone[s] * pb + ownLung[s] * pl;
    own += ownSquare[s];
    other += pb * pb + pl * pl;
  }
  if (own === 0 || other === 0) {
    return nothingInCommon;
  }
  const share = (step * own) / compared.energy;
  return (product / Math.sqrt(own * other)) * (share / (share + halfShare));
}

/**
 * Copies the patient's maps to a grid that holds the reference at every shift from `lowest` to
 * `highest`; its first cell is at the lowest shift. Comparisons then need no test for the scan's
 * ends.
 */
function padMaps(
  { geometry, bone, lung, covered }: AnatomyMaps,
  lowest: Vec3,
  highest: Vec3,
  reference: Vec3,
): { dimensions: Vec3; bone: Float32Array; lung: Float32Array; isCovered: Uint8Array } {
  const [nx, ny, nz] = geometry.dimensions;
  const dimensions = reference.map((n, axis) =>
    Math.max(0, n + highest[axis] - lowest[axis]),
  ) as Vec3;
  const [px, py, pz] = dimensions;
  const padded = {
    dimensions,
    bone: new Float32Array(px * py * pz),
    lung: new Float32Array(px * py * pz),
    isCovered: new Uint8Array(px * py * pz),
  };
  for (let k = Math.max(0, lowest[2]); k < Math.min(nz, lowest[2] + pz); k++) {
    for (let j = Math.max(0, lowest[1]); j < Math.min(ny, lowest[1] + py); j++) {
      for (let i = Math.max(0, lowest[0]); i < Math.min(nx, lowest[0] + px); i++) {
        const from = i + nx * (j + ny * k);
        const to = i - lowest[0] + px * (j - lowest[1] + py * (k - lowest[2]));
        padded.bone[to] = bone[from];
        padded.lung[to] = lung[from];
        padded.isCovered[to] = covered[from] < 0.5 ? 0 : 1;
      }
    }
  }
  return padded;
}
