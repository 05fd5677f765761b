/** As much of a therapy cycle as the order needs. */
export interface OrderedCycle {
  sessions: readonly { isUsed: boolean }[];
}

/**
 * The cycles that a dose can be computed of, those with several time points first: a cycle with a
 * single one takes its half-life from them.
 */
export function inComputingOrder<Cycle extends OrderedCycle>(cycles: readonly Cycle[]): Cycle[] {
  const used = ({ sessions }: Cycle) => sessions.filter(({ isUsed }) => isUsed).length;
  return [
    ...cycles.filter((cycle) => used(cycle) > 1),
    ...cycles.filter((cycle) => used(cycle) === 1),
  ];
}
