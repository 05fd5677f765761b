/**
 * Share of the reference that the scan has to show for a place's likeness to count by half in its
 * rank.
 */
export const halfShare = 0.08;
