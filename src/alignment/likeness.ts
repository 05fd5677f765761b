import type { AnatomyMaps } from './anatomyMaps';
import type { AnatomySamples } from './anatomySamples';
import type { Similarity } from './similarity';

export interface Likeness {
  /** 1 where both anatomies are equal over the samples inside the scan, 0 where they have nothing in common. */
  score: number;
  /** Twice the common bone over the sum of both (Dice of soft maps), density evened out, 0 to 1. */
  boneOverlap: number;
  /** Share of the reference's samples that lie in the scan, 0 to 1. */
  coveredShare: number;
}

/** Squared difference (root mean squares of the map) that counts for half. */
const boundedAt = 2.25;

/**
 * How alike patient and reference are under a transform.
 *
 * @param lungWeight against bone, each in its own root mean square
 */
export function likeness(
  patient: AnatomyMaps,
  samples: AnatomySamples,
  { rotation: r, scale, translation: t }: Similarity,
  lungWeight: number,
): Likeness {
  const { geometry, bone, lung, covered } = patient;
  const [nx, ny, nz] = geometry.dimensions;
  const [ox, oy, oz] = geometry.imagePositionPatient;
  const inverse = 1 / geometry.spacingMm[0];
  const boneUnit = 1 / samples.boneRms;
  const lungUnit = samples.lungRms > 0 ? lungWeight / samples.lungRms : 0;
  const patientBone = new Float32Array(samples.count).fill(-1);
  const patientLung = new Float32Array(samples.count);
  let inside = 0;
  let boneProduct = 0;
  let boneSquares = 0;
  for (let s = 0; s < samples.count; s++) {
    const x = samples.x[s];
    const y = samples.y[s];
    const z = samples.z[s];
    const i = Math.round((scale * (r[0] * x + r[1] * y + r[2] * z) + t[0] - ox) * inverse);
    const j = Math.round((scale * (r[3] * x + r[4] * y + r[5] * z) + t[1] - oy) * inverse);
    const k = Math.round((scale * (r[6] * x + r[7] * y + r[8] * z) + t[2] - oz) * inverse);
    if (i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz) {
      continue;
    }
    const n = i + nx * (j + ny * k);
    if (covered[n] < 0.5) {
      continue;
    }
    const weight = samples.weight[s];
    inside += weight;
    patientBone[s] = bone[n];
    patientLung[s] = lung[n];
    boneProduct += weight * samples.bone[s] * bone[n];
    boneSquares += weight * bone[n] * bone[n];
  }
  // Bone density differs between patients; likeness is about place.
  const gain = boneSquares > 0 ? boneProduct / boneSquares : 0;
  let common = 0;
  let sum = 0;
  let difference = 0;
  let apart = 0;
  for (let s = 0; s < samples.count; s++) {
    if (patientBone[s] < 0) {
      continue;
    }
    const weight = samples.weight[s];
    const scaled = gain * patientBone[s];
    common += weight * Math.min(scaled, samples.bone[s]);
    sum += weight * (scaled + samples.bone[s]);
    const b = samples.bone[s] * boneUnit;
    const l = samples.lung[s] * lungUnit;
    const pb = scaled * boneUnit;
    const pl = patientLung[s] * lungUnit;
    difference += weight * (bounded(pb - b) + bounded(pl - l));
    apart += weight * (bounded(b) + bounded(pb) + bounded(l) + bounded(pl));
  }
  return {
    score: apart > 0 ? 1 - difference / apart : 0,
    boneOverlap: sum > 0 ? (2 * common) / sum : 0,
    coveredShare: inside / samples.weightSum,
  };
}

/** Squared difference that levels off, so that a contrast-filled bowel is one difference, not a hundred. */
function bounded(difference: number): number {
  const square = difference * difference;
  return square / (boundedAt + square);
}
