import type { VoxelArray } from '../volume/types';
import { sampleValues } from './sampleValues';
import { tissuePeaks } from './tissuePeaks';
import type { TissuePeaks } from './tissuePeaks';

export interface HounsfieldJudgement {
  /** 'unknown': there are too few values to judge, or all are equal. */
  verdict: 'plausible' | 'doubtful' | 'implausible' | 'unknown';
  peaks: TissuePeaks;
  /** Lowest and highest of the sampled values. */
  range: [number, number];
  /** Why the values cannot be HU, as a sentence with the numbers; missing where they can. */
  reason?: string;
  /** What probably happened, as a sentence; missing where no cause is known. */
  cause?: string;
}

/** With fewer values there is no useful histogram. */
const leastValues = 4000;
/** Between these values, HU, lie lung and the borders of the body: few voxels. */
const airBelow = -700;
const bodyFrom = -250;
/** Contrast-enhanced soft tissue lies below this, bone above, HU. */
const denseFrom = 350;
/** With less than this share of the scan there is no body, since the rest would be padding. */
const leastBodyShare = 0.003;
/** Share of all voxels, or of those of the body. */
const leastNegativeShare = 0.001;
const mostDenseShare = 0.25;
const unusualDenseShare = 0.15;
const mostBetweenShare = 0.15;
const unusualBetweenShare = 0.05;
/** Limit for voxels between `airBelow` and `bodyFrom`, as a multiple of those of the body. */
const mostBetweenOfBody = 1;
const leastFatShare = 0.06;
/** Limit for the share at the lowest or the highest value alone, of all voxels or of the body. */
const cutShare = 0.01;
const cutAboveShare = 0.002;
const leastDistinct = 40;

/**
 * Judges by the histogram's air, fat and soft tissue whether values can be Hounsfield units.
 * Lenient where a scan shows little of them: a small field of view has no air around the patient.
 * @param data voxels of the whole scan; padding below -1024 is ignored
 */
export function judgeHounsfield(data: VoxelArray): HounsfieldJudgement {
  const sorted = sampleValues(data);
  const range: [number, number] = [sorted[0], sorted[sorted.length - 1]];
  if (sorted.length < leastValues || range[0] === range[1]) {
    return { verdict: 'unknown', peaks: {}, range };
  }
  const zeros = share(sorted, 0, 0);
  const peaks = tissuePeaks(sorted, zeros > 0.05 ? 0 : undefined);
  return { peaks, range, ...(contradiction(sorted, range) ?? doubt(sorted, range, peaks)) };
}

type Judged = Pick<HounsfieldJudgement, 'verdict' | 'reason' | 'cause'>;

function contradiction(sorted: Float32Array, range: [number, number]): Judged | undefined {
  const refused = (reason: string, cause?: string): Judged => ({
    verdict: 'implausible',
    reason,
    ...(cause && { cause }),
  });
  const [lowest, highest] = range;
  const span = `Values range from ${text(lowest)} to ${text(highest)}`;
  const body = share(sorted, bodyFrom, Infinity);
  if (body < leastBodyShare) {
    return refused(
      `${span}, and only ${percent(body)} are above ${bodyFrom} HU: hardly anything is as dense as a body.`,
      lowest < -1500 || share(sorted, -1060, airBelow) > 0.01
        ? 'An offset of -1024 may have been added twice; or nearly all is padding.'
        : 'Nearly all may be padding or air.',
    );
  }
  if (share(sorted, -Infinity, -20) < leastNegativeShare) {
    return refused(
      `${span}: without negative values there is neither air nor fat.`,
      causeOfPositive(sorted, range),
    );
  }
  const dense = share(sorted, denseFrom, Infinity) / body;
  if (dense > mostDenseShare) {
    return refused(
      `${span}, and ${percent(dense)} of what is denser than fat lies above ${denseFrom} HU, where only bone and metal are.`,
      causeOfDense(sorted),
    );
  }
  if (lowest > bodyFrom && sorted[Math.floor(0.998 * sorted.length)] < 130) {
    return refused(
      `${span}: there is neither air nor bone.`,
      highest < 20 ? 'The values seem to be normalised.' : 'The values seem to be divided by 10.',
    );
  }
  const air = share(sorted, -Infinity, airBelow);
  const between = share(sorted, airBelow, bodyFrom);
  if (air < 0.001 && between > mostBetweenShare) {
    return refused(
      `${span}: nothing is as thin as air (-1000 HU), and ${percent(between)} lie between ${airBelow} and ${bodyFrom} HU, where hardly anything of a body is.`,
      'The values seem to be scaled or windowed.',
    );
  }
  if (between > mostBetweenOfBody * body) {
    return refused(
      `${span}: more lies between ${airBelow} and ${bodyFrom} HU (${percent(between)}), where lung and borders are, than above (${percent(body)}).`,
      'Slope or offset seem to be wrong.',
    );
  }
  const atBottom = share(sorted, lowest, lowest);
  const fat = share(sorted, -130, -70) / body;
  // Fat is a peak, and between it and soft tissue lies a valley.
  const noFat = fat < leastFatShare || fat < 1.4 * (share(sorted, -60, -10) / body);
  if (
    isCutAbove(sorted, highest, body) &&
    highest > 400 &&
    atBottom > 0.01 &&
    noFat &&
    hasManyValues(sorted)
  ) {
    return refused(
      `${span}, both cut off, and only ${percent(fat)} of the body have the density of fat.`,
      'A display window seems to have been stretched over the scale.',
    );
  }
  return undefined;
}

/** Possible values that have to be reported. */
function doubt(
  sorted: Float32Array,
  [lowest, highest]: [number, number],
  peaks: TissuePeaks,
): Judged {
  const doubtful = (reason: string, cause?: string): Judged => ({
    verdict: 'doubtful',
    reason,
    ...(cause && { cause }),
  });
  if (!hasManyValues(sorted)) {
    return { verdict: 'plausible' };
  }
  const body = share(sorted, bodyFrom, Infinity);
  const dense = share(sorted, denseFrom, Infinity) / body;
  if (dense > unusualDenseShare) {
    return doubtful(`${percent(dense)} of the body lie above ${denseFrom} HU.`);
  }
  const atBottom = share(sorted, -Infinity, lowest);
  if (lowest > -850 && lowest < -20 && atBottom > cutShare) {
    return doubtful(
      `${percent(atBottom)} of the voxels have the lowest value, ${text(lowest)} HU.`,
      'The values seem to be cut off below: air is lost.',
    );
  }
  if (isCutAbove(sorted, highest, body)) {
    return doubtful(
      `${percent(share(sorted, highest, highest) / body)} of the body have the highest value, ${text(highest)} HU.`,
      'The values seem to be cut off above: bone is lost.',
    );
  }
  const between = share(sorted, airBelow, bodyFrom);
  if (share(sorted, -Infinity, airBelow) < 0.001 && between > unusualBetweenShare) {
    return doubtful(`${percent(between)} lie between ${airBelow} and ${bodyFrom} HU, none at air.`);
  }
  const { airHu, fatHu, softTissueHu } = peaks;
  const tooLow = share(sorted, -245, -150) / body;
  if (tooLow > 0.06 && tooLow > 1.5 * (share(sorted, -130, -60) / body)) {
    return doubtful(
      `Fat seems to lie at ${text(fatHu ?? -200)} HU (usual: -120 to -80).`,
      'Slope or offset may be wrong.',
    );
  }
  if (
    airHu !== undefined &&
    fatHu !== undefined &&
    share(sorted, -Infinity, airBelow) > 0.05 &&
    share(sorted, 240, Infinity) < 0.0002 * body
  ) {
    return doubtful(
      `There are air, fat and soft tissue (${text(softTissueHu ?? 0)} HU), but nothing as dense as bone: the highest value is ${text(highest)} HU.`,
      'The values may be those of another kind of image such as MR.',
    );
  }
  return { verdict: 'plausible' };
}

function causeOfPositive(sorted: Float32Array, [lowest, highest]: [number, number]): string {
  const middle = sorted[sorted.length >> 1];
  if (highest <= 1.5) {
    return 'The values seem to be normalised to 0 to 1.';
  }
  if (highest <= 260) {
    return 'The values seem to be grey values of 8 bits, as exported for display.';
  }
  if (highest > 30_000) {
    return 'The sign of negative values seems to be lost.';
  }
  if (share(sorted, 850, 1250) > 0.05 || middle > 700) {
    return 'The values seem to lack the offset of -1024.';
  }
  return lowest === 0 && share(sorted, 0, 0) > 0.2 && share(sorted, 1, 120) > 0.05
    ? 'The values seem to be cut off at 0, or are of another kind of image such as MR.'
    : 'The values may be those of another kind of image such as MR.';
}

function causeOfDense(sorted: Float32Array): string | undefined {
  if (share(sorted, 30_000, Infinity) > 0.001) {
    return 'The sign of negative values seems to be lost.';
  }
  const offset = share(sorted, 800, 1200) > 0.3 * share(sorted, bodyFrom + 300, Infinity);
  if (offset) {
    return 'The values seem to lack the offset of -1024.';
  }
  return sorted[0] <= -1024 || sorted[sorted.length - 1] > 5000
    ? 'The values seem to be multiplied, or to be those of another kind of image such as MR.'
    : undefined;
}

/** True for many different values. An artificial image of a few values has no peaks to judge. */
function hasManyValues(sorted: Float32Array): boolean {
  let count = 1;
  for (let n = 1; n < sorted.length && count < leastDistinct; n++) {
    count += sorted[n] === sorted[n - 1] ? 0 : 1;
  }
  return count >= leastDistinct;
}

/**
 * Many voxels at the highest value and few just below it. The end of a scanner's own scale (3071)
 * holds metal and does not count.
 */
function isCutAbove(sorted: Float32Array, highest: number, body: number): boolean {
  const atTop = share(sorted, highest, highest) / body;
  const below = share(sorted, 0.8 * highest, highest) / body - atTop;
  return highest > 100 && highest < 1500 && atTop > cutAboveShare && atTop > 1.5 * below;
}

/** Share of the values from `from` to `to`, both inclusive. */
function share(sorted: Float32Array, from: number, to: number): number {
  return (firstAbove(sorted, to) - firstFrom(sorted, from)) / sorted.length;
}

function firstFrom(sorted: Float32Array, value: number): number {
  return search(sorted, (entry) => entry >= value);
}

function firstAbove(sorted: Float32Array, value: number): number {
  return search(sorted, (entry) => entry > value);
}

function search(sorted: Float32Array, isBeyond: (entry: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(sorted[middle])) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function text(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}
