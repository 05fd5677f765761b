import { DosimetryError } from '../errors';
import { pointsPerSubBox } from './createDoseSampler';
import type { DoseSampler } from './createDoseSampler';
import { subBoxSampler } from './subBoxSampler';
import { spreadOverBins } from './spreadOverBins';
import type { SliceDose } from './types';

/**
 * Dose of the part of one structure in slice k. After an edit only the changed slices are computed
 * again; `combineSliceDoses` and `dvhOfSlices` add them up.
 *
 * Each sub-point stands for its sub-box. Mean: the dose at the sub-point. Histogram, spread and
 * range: the change of dose across the sub-box, from the middles of its faces.
 *
 * @param labels labels of slice k, `labels[i + nx * j]`.
 * @throws LABELMAP_MISMATCH if the slice has not the sampler's size or does not exist.
 */
export function computeSliceDose(
  sampler: DoseSampler,
  labels: Uint8Array,
  k: number,
  label: number,
): SliceDose {
  const [nx, ny, nz] = sampler.dimensions;
  if (labels.length !== nx * ny || !(k >= 0 && k < nz)) {
    throw new DosimetryError('LABELMAP_MISMATCH', {
      what: 'The dose of a slice cannot be computed.',
      why: `Slice ${k} has ${labels.length} voxels; the grid has ${nz} slices of ${nx} x ${ny}.`,
      next: 'Prepare the dose sampling again for this labelmap.',
    });
  }
  const { bins } = sampler;
  const sampleSubBox = subBoxSampler(sampler, k);
  const [a, b, c] = sampler.supersampling;
  const pointsPerVoxel = a * b * c;
  const first = labels.indexOf(label);
  const last = first < 0 ? -1 : labels.lastIndexOf(label);
  const histogram = new Float64Array(first < 0 ? 0 : bins.count);
  const perGy = 1 / bins.widthGy;
  const mapDoses = new Float64Array(sampler.maps.length);
  const mapDoseSumsGy = sampler.maps.map(() => 0);
  const sample = new Float64Array(pointsPerSubBox);

  let voxels = 0;
  let covered = 0;
  let sum = 0;
  let squareSum = 0;
  let min = Infinity;
  let max = -Infinity;
  let j = Math.floor(first / nx);
  let i = first - j * nx;
  for (let n = first; n >= 0 && n <= last; n++) {
    if (labels[n] === label) {
      voxels++;
      for (let p = 0; p < pointsPerVoxel; p++) {
        sampleSubBox(i, j, p, sample, mapDoses);
        const dose = sample[0];
        if (dose !== dose) {
          continue;
        }
        covered++;
        sum += dose;
        for (let q = 0; q < mapDoses.length; q++) {
          mapDoseSumsGy[q] += mapDoses[q];
        }
        for (let f = 0; f < pointsPerSubBox; f++) {
          // Comparisons with an unknown dose (NaN) are false.
          if (sample[f] < min) min = sample[f];
          if (sample[f] > max) max = sample[f];
        }
        const wi = faceWidth(dose, sample[1], sample[2]);
        const wj = faceWidth(dose, sample[3], sample[4]);
        const wk = faceWidth(dose, sample[5], sample[6]);
        const squares = wi * wi + wj * wj + wk * wk;
        squareSum += dose * dose + squares / 12;
        const one = wi > wj ? (wi > wk ? wi : wk) : wj > wk ? wj : wk;
        // The two narrower widths as one of the same variance, which may be the wider one then.
        const other = Math.sqrt(Math.max(0, squares - one * one));
        const centre = dose * perGy - bins.first;
        if (other > one) {
          spreadOverBins(histogram, centre, other * perGy, one * perGy, 1);
        } else {
          spreadOverBins(histogram, centre, one * perGy, other * perGy, 1);
        }
      }
    }
    if (++i === nx) {
      i = 0;
      j++;
    }
  }
  const used = usedRange(histogram);
  return {
    k,
    label,
    voxels,
    points: voxels * pointsPerVoxel,
    coveredPoints: covered,
    doseSumGy: sum,
    doseSquareSumGy2: squareSum,
    mapDoseSumsGy,
    minDoseGy: min,
    maxDoseGy: max,
    firstBin: bins.first + used.from,
    pointsPerBin: histogram.slice(used.from, used.end),
  };
}

/**
 * Change of the dose from one face of a sub-box to the other; from one half where one is not known.
 */
function faceWidth(dose: number, low: number, high: number): number {
  const width = Math.abs(high - low);
  if (width === width) {
    return width;
  }
  const half = low === low ? dose - low : high - dose;
  return half === half ? 2 * Math.abs(half) : 0;
}

function usedRange(histogram: Float64Array): { from: number; end: number } {
  let from = 0;
  let end = histogram.length;
  while (from < end && histogram[from] === 0) from++;
  while (end > from && histogram[end - 1] === 0) end--;
  return { from, end };
}
