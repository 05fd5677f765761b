import { resampleCubic } from '../coregistration';
import { labelBounds } from '../labels';
import type { Affine, Labelmap, Vec3, Volume } from '../volume';
import { distanceTransform } from '../volume/distanceTransform';
import { blockCoverage } from './blockCoverage';
import { blockGrid } from './blockGrid';
import type { BlockGrid } from './blockGrid';
import { blurBlocks } from './blurBlocks';
import { blurVariances } from './blurVariances';
import { noContour } from './noContour';
import { quantiles } from './quantiles';
import type { RecoveryNote } from './recoveryNote';
import type { Resolution } from './resolution';

/** What surrounds an organ in a SPECT. */
export interface Background {
  /** Median, in the unit of the image. */
  concentration: number;
  /** Quartiles: half of the surroundings lies between them. */
  lower: number;
  upper: number;
  volumeMl: number;
  notes: RecoveryNote[];
}

export interface BackgroundOptions extends Resolution {
  /** Labels whose activity must not count as background; default: all others of the labelmap. */
  otherLabels?: readonly number[];
}

/** The shell, in widths at half maximum from the contour: beyond its spill-out, and still near. */
const shell = { from: 1, to: 2 } as const;
/** Where another organ's spill-out is more than this share of it, it is not background. */
const mostOfOthers = 0.01;
/** Less of the surroundings, or of the shell, says little. */
const leastMl = 5;
const leastShare = 0.25;
const identity: Affine = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/**
 * Activity around an organ: the median over a shell from one to two widths of the blur beyond the
 * contour. A median stands lesions, liver or bowel in less than half of the shell. Of six ways that
 * were compared it came closest to the truth; see docs/recovery.md.
 *
 * @param activity any unit
 * @param labelmap in the frame of the image; contours that lie on its activity
 * @throws NO_KIDNEY_ROI, INVALID_ARGUMENT, TOO_LARGE, ACTIVITY_INVALID where the image has no
 *   numbers there
 */
export function backgroundActivity(
  activity: Volume<Float32Array>,
  labelmap: Labelmap,
  label: number,
  { otherLabels, ...resolution }: BackgroundOptions,
): Background {
  const variances = blurVariances(resolution, labelmap.direction);
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    throw noContour(label);
  }
  const fwhmMm = Math.sqrt(8 * Math.LN2 * Math.max(...variances));
  const grid = blockGrid(labelmap, bounds, variances, shell.to * fwhmMm);
  const others = otherLabels ?? labelsBeside(labelmap, label);
  const shellBlocks = blocksOfShell(labelmap, label, grid, fwhmMm);
  const isFree = withoutOthers(labelmap, others, grid, variances);
  const image = resampleCubic(activity, grid, identity).data;
  const values = shellBlocks.flatMap((at) =>
    isFree[at] === 1 && Number.isFinite(image[at]) ? [image[at]] : [],
  );
  const blockMl = grid.spacingMm.reduce((product, mm) => product * mm, 1e-3);
  const volumeMl = values.length * blockMl;
  if (volumeMl < leastMl || values.length < leastShare * shellBlocks.length) {
    return { concentration: 0, lower: 0, upper: 0, volumeMl, notes: [unknownBackground(volumeMl)] };
  }
  const [lower, concentration, upper] = quantiles(values, [0.25, 0.5, 0.75]);
  return { concentration, lower, upper, volumeMl, notes: [] };
}

/** Places in the grid. */
function blocksOfShell(
  labelmap: Labelmap,
  label: number,
  grid: BlockGrid,
  fwhmMm: number,
): number[] {
  const own = Uint8Array.from(blockCoverage(labelmap, label, grid), (share) =>
    share >= 0.5 ? 1 : 0,
  );
  const squares = distanceTransform(own, grid.dimensions, grid.spacingMm);
  const blocks: number[] = [];
  for (let at = 0; at < squares.length; at++) {
    const mm = Math.sqrt(squares[at]);
    if (mm >= shell.from * fwhmMm && mm <= shell.to * fwhmMm) {
      blocks.push(at);
    }
  }
  return blocks;
}

/** 1 where a block shows next to nothing of the other organs. */
function withoutOthers(
  labelmap: Labelmap,
  others: readonly number[],
  grid: BlockGrid,
  variances: Vec3,
): Uint8Array {
  const isFree = new Uint8Array(grid.dimensions[0] * grid.dimensions[1] * grid.dimensions[2]);
  isFree.fill(1);
  for (const other of others) {
    const seen = blurBlocks(blockCoverage(labelmap, other, grid), grid, variances, 'values');
    seen.forEach((share, at) => {
      if (share > mostOfOthers) {
        isFree[at] = 0;
      }
    });
  }
  return isFree;
}

function labelsBeside(labelmap: Labelmap, label: number): number[] {
  const isThere = new Uint8Array(256);
  labelmap.data.forEach((value) => {
    isThere[value] = 1;
  });
  return Array.from(isThere.keys()).filter((n) => n !== 0 && n !== label && isThere[n] === 1);
}

function unknownBackground(volumeMl: number): RecoveryNote {
  const text = `What surrounds the organ could not be measured (${volumeMl.toFixed(0)} ml of its surroundings are in the image and clear of other organs): it was taken as free of activity, so the recovered number may be too high.`;
  return { code: 'RECOVERY_BACKGROUND_UNKNOWN', text };
}
