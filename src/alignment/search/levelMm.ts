/**
 * Two places closer than this are one level that the search reached twice, mm: no vertebra with its
 * disc is lower.
 */
export const levelMm = 27;
