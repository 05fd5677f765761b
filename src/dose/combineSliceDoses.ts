import type { DoseSampler } from './createDoseSampler';
import type { DoseFinding, SliceDose, StructureDose } from './types';

const structureNames = new Map([
  [1, 'right kidney'],
  [2, 'left kidney'],
]);

/**
 * Adds up the slices of one structure. The order of the slices does not matter; slices without the
 * structure may be left out.
 */
export function combineSliceDoses(
  sampler: DoseSampler,
  label: number,
  slices: readonly SliceDose[],
): StructureDose {
  let voxels = 0;
  let points = 0;
  let covered = 0;
  let sum = 0;
  let squareSum = 0;
  let min = Infinity;
  let max = -Infinity;
  const mapSums = sampler.maps.map(() => 0);
  for (const slice of slices) {
    if (slice.label !== label) {
      continue;
    }
    voxels += slice.voxels;
    points += slice.points;
    covered += slice.coveredPoints;
    sum += slice.doseSumGy;
    squareSum += slice.doseSquareSumGy2;
    slice.mapDoseSumsGy.forEach((mapSum, n) => (mapSums[n] += mapSum));
    min = Math.min(min, slice.minDoseGy);
    max = Math.max(max, slice.maxDoseGy);
  }
  const volumeMl = voxels * sampler.voxelVolumeMl;
  const coverageFraction = points > 0 ? covered / points : 0;
  const mean = sum / covered;
  return {
    label,
    voxels,
    volumeMl,
    coverageFraction,
    ...(covered > 0
      ? {
          meanDoseGy: mean,
          // Rounding may leave a tiny negative difference where the dose is uniform.
          standardDeviationGy: Math.sqrt(Math.max(0, squareSum / covered - mean * mean)),
          minDoseGy: min,
          maxDoseGy: max,
          mapMeanDosesGy: mapSums.map((mapSum) => mapSum / covered),
        }
      : {}),
    supersampling: sampler.supersampling,
    findings: [...sampler.findings, ...coverageFindings(label, points, covered, volumeMl)],
  };
}

function coverageFindings(
  label: number,
  points: number,
  covered: number,
  volumeMl: number,
): DoseFinding[] {
  const name = structureNames.get(label) ?? `structure ${label}`;
  if (points === 0) {
    return [{ code: 'EMPTY_STRUCTURE', text: `The ${name} has no voxels, so it has no dose.` }];
  }
  if (covered === 0) {
    return [
      { code: 'DOSE_NOT_COVERING', text: `The ${name} lies outside the dose map; it has no dose.` },
    ];
  }
  if (covered < points) {
    const missing = 1 - covered / points;
    return [
      {
        code: 'DOSE_PARTIAL_COVERAGE',
        text:
          `${(100 * missing).toPrecision(2)} % of the ${name} (${(missing * volumeMl).toPrecision(2)} ml) lies ` +
          'outside the dose map; its dose values are those of the rest.',
      },
    ];
  }
  return [];
}
