/**
 * By how much the best place has to fit better than another one far away, and than its neighbours
 * along the spine, to be relied on; of a likeness of 1. Measured in docs/alignment.md.
 */
export const leastMargins = { second: 0.02, neighbour: 0.01 };
