/** A box moved less than this along every axis would not see anything new. */
export const unmovedMm = 5;
