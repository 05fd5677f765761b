import { createRandom } from '../../demo/phantom/createRandom';

/** Choices that depend on seed and case number only. */
export interface Dice {
  /** Whole number from 0 to n - 1. */
  below(n: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** The dice of one case: the same whatever ran before and however many workers there are. */
export function createDice(seed: number, caseNumber: number): Dice {
  const random = createRandom(seed, `case ${caseNumber}`);
  const below = (n: number): number => Math.floor(random.uniform() * n);
  return {
    below,
    chance: (probability) => random.uniform() < probability,
    pick: (list) => list[below(list.length)],
  };
}
