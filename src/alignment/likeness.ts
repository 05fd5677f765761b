import type { AnatomyMaps } from './anatomyMaps';
import type { AnatomySamples } from './anatomySamples';
import { nearestCells } from './nearestCells';
import type { Similarity } from './similarity';

/** How similar patient and reference are under one transform. */
export interface Likeness {
  /**
   * The likeness: 1 minus the ratio of the differences in bone and lung, over the samples inside
   * the scan, to the differences that would remain if nothing coincided. 1 where the two anatomies
   * are equal, 0 where they have nothing in common.
   */
  score: number;
  /**
   * Dice coefficient of the two soft bone maps (twice the common bone over the sum of both) after
   * equalising bone density, 0 to 1.
   */
  boneOverlap: number;
  /** Share of the reference's samples that lie in the scan, 0 to 1. */
  coveredShare: number;
}

/** Squared difference (in units of the map's root mean square) that counts for half. */
const boundedAt = 2.25;

/**
 * Measures how similar patient and reference are under a transform.
 * @param lungWeight weight of lung against bone, each in units of its own root mean square
 */
export function likeness(
  patient: AnatomyMaps,
  samples: AnatomySamples,
  similarity: Similarity,
  lungWeight: number,
): Likeness {
  const { bone, lung } = patient;
  const boneUnit = 1 / samples.boneRms;
  const lungUnit = samples.lungRms > 0 ? lungWeight / samples.lungRms : 0;
  const cells = nearestCells(patient, samples, similarity);
  let inside = 0;
  let boneProduct = 0;
  let boneSquares = 0;
  for (let s = 0; s < samples.count; s++) {
    if (cells[s] >= 0) {
      const weight = samples.weight[s];
      const value = bone[cells[s]];
      inside += weight;
      boneProduct += weight * samples.bone[s] * value;
      boneSquares += weight * value * value;
    }
  }
  // Bone density differs between patients; the likeness judges position only.
  const gain = boneSquares > 0 ? boneProduct / boneSquares : 0;
  let common = 0;
  let sum = 0;
  let difference = 0;
  let apart = 0;
  for (let s = 0; s < samples.count; s++) {
    if (cells[s] < 0) {
      continue;
    }
    const weight = samples.weight[s];
    const scaled = gain * bone[cells[s]];
    common += weight * Math.min(scaled, samples.bone[s]);
    sum += weight * (scaled + samples.bone[s]);
    const b = samples.bone[s] * boneUnit;
    const l = samples.lung[s] * lungUnit;
    const pb = scaled * boneUnit;
    const pl = lung[cells[s]] * lungUnit;
    difference += weight * (bounded(pb - b) + bounded(pl - l));
    apart += weight * (bounded(b) + bounded(pb) + bounded(l) + bounded(pl));
  }
  return {
    score: apart > 0 ? 1 - difference / apart : 0,
    boneOverlap: sum > 0 ? (2 * common) / sum : 0,
    coveredShare: inside / samples.weightSum,
  };
}

/**
 * Bounds a squared difference, so that a bowel filled with contrast counts as one difference and
 * not as a hundred.
 */
function bounded(difference: number): number {
  const square = difference * difference;
  return square / (boundedAt + square);
}
