import { overlappingGroups } from './overlappingGroups';

/**
 * Smallest number of images in a sweep; fewer are a disorder in the numbering, not a pass of the
 * table.
 */
const fewestImages = 3;
/** Largest step within one pass, as a multiple of the usual step. */
const largestStep = 1.6;

/**
 * Passes along the stack that an order (of times or of instance numbers) shows: each runs in one
 * direction, and all cover the same range. A single pass, stations that follow each other, and
 * orders without meaning (random numbers) give none.
 * @param keys the time or number of each image; undefined where unknown
 * @param heights mm along the normal, by image
 * @returns the images of each pass, in order; [] for a single pass
 */
export function sweepsOf(
  keys: readonly (number | undefined)[],
  heights: readonly number[],
): number[][] {
  const steps = inSteps(keys, heights);
  if (!steps) {
    return [];
  }
  const sweeps: number[][] = [];
  const heightsOf: number[][] = [];
  let direction = 0;
  steps.forEach((step, n) => {
    const way = n === 0 ? 0 : Math.sign(step.heightMm - steps[n - 1].heightMm);
    if (n === 0 || (direction !== 0 && way !== direction)) {
      sweeps.push([]);
      heightsOf.push([]);
      direction = 0;
    } else {
      direction = way;
    }
    sweeps[sweeps.length - 1].push(...step.indices);
    heightsOf[sweeps.length - 1].push(step.heightMm);
  });
  const arePasses =
    sweeps.length > 1 &&
    sweeps.length * 4 <= keys.length &&
    sweeps.every((sweep) => sweep.length >= fewestImages) &&
    heightsOf.every(isEven);
  return arePasses && overlappingGroups(sweeps, heights) ? sweeps : [];
}

/**
 * A pass leaves no gaps. An order by name (1, 10, 11, 2, 20) looks like several passes but has
 * jumps.
 */
function isEven(heights: number[]): boolean {
  const steps = heights.slice(1).map((height, n) => Math.abs(height - heights[n]));
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  return steps.every((step) => step <= largestStep * usual);
}

interface Step {
  indices: number[];
  /** Mean height of the images of the step. */
  heightMm: number;
}

/**
 * Images with the same key form one step, like the rows of a detector; undefined if a key is
 * missing.
 */
function inSteps(
  keys: readonly (number | undefined)[],
  heights: readonly number[],
): Step[] | undefined {
  const byKey = new Map<number, number[]>();
  for (const [index, key] of keys.entries()) {
    if (key === undefined) {
      return undefined;
    }
    const indices = byKey.get(key);
    if (indices) {
      indices.push(index);
    } else {
      byKey.set(key, [index]);
    }
  }
  return [...byKey.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, indices]) => ({
      indices,
      heightMm: indices.reduce((sum, index) => sum + heights[index], 0) / indices.length,
    }));
}
