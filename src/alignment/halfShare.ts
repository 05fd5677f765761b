/** Share of the reference that a scan has to show before its likeness counts for half. */
export const halfShare = 0.08;
