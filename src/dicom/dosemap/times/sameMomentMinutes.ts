/** An "injection" this close to the scan is the scan's own time. */
export const sameMomentMinutes = 5;
