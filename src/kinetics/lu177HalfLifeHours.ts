/**
 * Physical half-life of 177Lu, 6.647 d (EJNMMI Physics 2020, doi 10.1186/s40658-020-00301-2, table
 * 1).
 */
export const lu177HalfLifeHours = 6.647 * 24;
