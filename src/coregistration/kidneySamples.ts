import { DosimetryError } from '../errors';
import { kidneySides } from '../labels';
import { indexToPatientMatrix, transformPoint } from '../volume';
import type { Labelmap, Volume, VolumeGeometry } from '../volume';
import { distanceTransform } from '../volume/distanceTransform';
import { smoothGaussian } from '../volume/smoothGaussian';
import { boundsAround } from './boundsAround';
import { coverageOf } from './coverageOf';
import { cropActivity } from './cropActivity';
import { labelCorners } from './labelCorners';
import type { MotionSamples } from './motionSamples';

export interface KidneySamplesOptions {
  label: number;
  /** How far around the kidney, mm. */
  dilationMm: number;
  /** Standard deviation of the smoothing, mm. */
  sigmaMm: number;
  /** Standard deviation of the SPECT's own blur, mm: how far the kidney's edge spreads. */
  blurMm: number;
  /** Of more voxels, as many are taken, evenly thinned out. */
  mostSamples: number;
}

export interface KidneySamples extends MotionSamples {
  /** Volume that each sample stands for. */
  sampleMm3: number;
}

/**
 * The voxels that a kidney is registered on: its contour dilated, but no voxel that lies nearer to
 * the other kidney. Three terms make the other session's activity: what is the kidney's here, what
 * is of its surroundings, since organs clear at their own pace, and a constant.
 *
 * @param kidney in the frame of the SPECT
 * @throws LABELMAP_MISMATCH where the kidney lies outside the SPECT
 */
export function kidneySamples(
  activity: Volume<Float32Array>,
  kidney: Labelmap,
  { label, dilationMm, sigmaMm, blurMm, mostSamples }: KidneySamplesOptions,
): KidneySamples {
  const bounds = boundsAround(activity, labelCorners(kidney, label), dilationMm + 3 * sigmaMm);
  const region = bounds && cropActivity(activity, bounds);
  const coverage = region && coverageOf(kidney, [label], region);
  if (!coverage || coverage.every((share) => share === 0)) {
    throw outside();
  }
  const smooth = smoothGaussian(region, sigmaMm).data;
  const shares = smoothGaussian({ ...region, data: coverage }, Math.hypot(sigmaMm, blurMm)).data;
  const around = voxelsAround(region, kidney, label, coverage, dilationMm);
  const count = Math.min(mostSamples, around.length);
  const points = new Float64Array(3 * count);
  const terms = new Float64Array(3 * count);
  const toPatient = indexToPatientMatrix(region);
  const [nx, ny] = region.dimensions;
  for (let n = 0; n < count; n++) {
    const at = around[Math.floor(((n + 0.5) * around.length) / count)];
    const slice = Math.floor(at / (nx * ny));
    points.set(transformPoint(toPatient, [at % nx, Math.floor(at / nx) % ny, slice]), 3 * n);
    const share = Math.min(1, shares[at]);
    terms.set([smooth[at] * share, smooth[at] * (1 - share), 1], 3 * n);
  }
  const [x, y, z] = region.spacingMm;
  return { points, termCount: 3, terms, sampleMm3: (x * y * z * around.length) / count };
}

/** Places in the region's array. */
function voxelsAround(
  region: VolumeGeometry,
  kidney: Labelmap,
  label: number,
  coverage: Float32Array,
  dilationMm: number,
): number[] {
  const otherLabels = kidneySides.map((side) => side.label).filter((other) => other !== label);
  const other = coverageOf(kidney, otherLabels, region);
  const { dimensions, spacingMm } = region;
  const toOwn = distanceTransform(filled(coverage), dimensions, spacingMm);
  const toOther = distanceTransform(filled(other), dimensions, spacingMm);
  const chosen: number[] = [];
  for (let at = 0; at < toOwn.length; at++) {
    if (toOwn[at] <= dilationMm ** 2 && toOwn[at] < toOther[at]) {
      chosen.push(at);
    }
  }
  return chosen;
}

function filled(coverage: Float32Array): Uint8Array {
  const most = coverage.reduce((a, b) => Math.max(a, b), 0);
  return Uint8Array.from(coverage, (share) => (share > 0 && share >= 0.5 * most ? 1 : 0));
}

function outside(): DosimetryError {
  return new DosimetryError('LABELMAP_MISMATCH', {
    what: 'The kidney lies outside the SPECT.',
    why: 'No voxel of its contour is inside the image of activity.',
    next: 'Check that contour and SPECT belong to the same session and share its frame of reference.',
  });
}
