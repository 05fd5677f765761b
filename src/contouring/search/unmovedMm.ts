/** A box that would move by less than this along every axis shows nothing new, mm. */
export const unmovedMm = 5;
