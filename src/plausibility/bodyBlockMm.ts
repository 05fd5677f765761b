/** Blocks in which the body's layout is measured are no wider than this, mm. */
export const bodyBlockMm = 6;
