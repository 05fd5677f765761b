/** SPECT and CT of one visit lie within this; on another day the body has another position. */
export const sameVisitHours = 3;
