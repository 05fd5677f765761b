import { kidneySides, labelBounds } from '../labels';
import type { IndexBounds, KidneySide, RemovedPieces } from '../labels';
import { indexToIndexMatrix, indexToPatient, transformPoint, voxelVolumeMl } from '../volume';
import type { Labelmap, Vec3, VolumeGeometry } from '../volume/types';
import type { Finding } from './finding';

/**
 * Outside this range an adult kidney is worth a second look. Normal volumes are about 100-250 ml
 * (202 +- 36 ml men, 154 +- 33 ml women: Cheong et al., Clin J Am Soc Nephrol 2007;2:38).
 */
const usualVolumeMl = { lower: 70, upper: 350 };
/** Larger over smaller kidney beyond which the pair is unusual. */
const usualSideRatio = 1.6;
/** Share of a kidney's volume with an undecided probability that makes its border doubtful. */
const uncertainShare = 0.35;

export interface KidneyFindingsInput {
  /** After clean-up, on the CT's grid. */
  labelmap: Labelmap;
  /** The network's box. */
  box: VolumeGeometry;
  removed: Record<KidneySide, RemovedPieces>;
  uncertainVoxels: Record<1 | 2, number>;
}

/** What is worth saying about a pair of automatic contours, most important first. */
export function kidneyFindings(input: KidneyFindingsInput): Finding[] {
  const { labelmap, box, removed, uncertainVoxels } = input;
  const voxelMl = voxelVolumeMl(labelmap);
  const findings: Finding[] = [];
  const volumes: Partial<Record<KidneySide, number>> = {};
  const centres: Partial<Record<KidneySide, Vec3>> = {};

  for (const { side, label, displayName } of kidneySides) {
    const bounds = labelBounds(labelmap, label);
    if (!bounds) {
      findings.push({
        code: 'KIDNEY_MISSING',
        severity: 'warning',
        side,
        what: `${displayName}: not found.`,
        next: 'Confirm that it is absent (or outside the scan), or draw it with the brush.',
      });
      continue;
    }
    const voxels = countLabel(labelmap, label, bounds);
    const volumeMl = voxels * voxelMl;
    volumes[side] = volumeMl;
    centres[side] = indexToPatient(
      labelmap,
      bounds.min.map((v, axis) => (v + bounds.max[axis]) / 2) as Vec3,
    );
    if (volumeMl < usualVolumeMl.lower || volumeMl > usualVolumeMl.upper) {
      findings.push({
        code: 'VOLUME_UNUSUAL',
        severity: 'warning',
        side,
        what: `${displayName}: ${volumeMl.toFixed(0)} ml, outside the usual ${usualVolumeMl.lower}-${usualVolumeMl.upper} ml.`,
        next: 'Check the contour on every slice.',
      });
    }
    if (touchesScanEdge(labelmap, bounds)) {
      findings.push({
        code: 'TOUCHES_SCAN_EDGE',
        severity: 'warning',
        side,
        what: `${displayName}: reaches the edge of the scan, so part of it may not have been imaged.`,
        next: 'Do not use its volume; its mean dose is that of the imaged part.',
      });
    }
    if (touchesBoxEdge(labelmap, bounds, box)) {
      findings.push({
        code: 'TOUCHES_BOX_EDGE',
        severity: 'warning',
        side,
        what: `${displayName}: reaches the edge of the region that the network looked at.`,
        next: 'Check its poles and outer border, and complete the contour with the brush.',
      });
    }
    if (removed[side].count > 0) {
      findings.push({
        code: 'PIECES_REMOVED',
        severity: 'info',
        side,
        what: `${displayName}: ${removed[side].count} detached piece(s), ${(removed[side].voxels * voxelMl).toFixed(1)} ml, removed.`,
        next: 'If the kidney is truly divided, add the piece with the brush.',
      });
    }
    if (uncertainVoxels[label] > uncertainShare * voxels) {
      findings.push({
        code: 'CONTOUR_UNCERTAIN',
        severity: 'warning',
        side,
        what: `${displayName}: the network was undecided over ${(uncertainVoxels[label] * voxelMl).toFixed(0)} ml near the border.`,
        next: 'Check the border against the images.',
      });
    }
  }
  findings.push(...pairFindings(volumes, centres));
  return findings;
}

function pairFindings(
  volumes: Partial<Record<KidneySide, number>>,
  centres: Partial<Record<KidneySide, Vec3>>,
): Finding[] {
  if (volumes.right === undefined || volumes.left === undefined) {
    return [];
  }
  const findings: Finding[] = [];
  const ratio = Math.max(volumes.right / volumes.left, volumes.left / volumes.right);
  if (ratio > usualSideRatio) {
    findings.push({
      code: 'SIDE_RATIO_UNUSUAL',
      severity: 'warning',
      what: `One kidney is ${ratio.toFixed(1)} times as large as the other.`,
      next: 'Check both contours: a leak into a neighbour or a missed part looks like this.',
    });
  }
  // LPS: x grows towards the patient's left.
  if (centres.right![0] >= centres.left![0]) {
    findings.push({
      code: 'SIDES_SWAPPED',
      severity: 'warning',
      what: 'The right contour lies to the left of the left one.',
      next: 'Check the sides; situs inversus or a contour in the wrong organ looks like this.',
    });
  }
  return findings;
}

function countLabel(labelmap: Labelmap, label: number, { min, max }: IndexBounds): number {
  const [nx, ny] = labelmap.dimensions;
  let count = 0;
  for (let k = min[2]; k <= max[2]; k++) {
    for (let j = min[1]; j <= max[1]; j++) {
      const row = nx * (j + ny * k);
      for (let i = min[0]; i <= max[0]; i++) {
        count += labelmap.data[row + i] === label ? 1 : 0;
      }
    }
  }
  return count;
}

function touchesScanEdge(labelmap: Labelmap, { min, max }: IndexBounds): boolean {
  return [0, 1, 2].some((a) => min[a] === 0 || max[a] === labelmap.dimensions[a] - 1);
}

/** True where a corner of the label's bounds comes within one box voxel of the box's border. */
function touchesBoxEdge(labelmap: Labelmap, bounds: IndexBounds, box: VolumeGeometry): boolean {
  const toBox = indexToIndexMatrix(labelmap, box);
  return [0, 1, 2, 3, 4, 5, 6, 7].some((corner) => {
    const index = [0, 1, 2].map((a) => ((corner >> a) & 1 ? bounds.max[a] : bounds.min[a])) as Vec3;
    return transformPoint(toBox, index).some((v, a) => v < 1 || v > box.dimensions[a] - 2);
  });
}
