/** An "injection" within this time of the scan is the time of the scan itself, minutes. */
export const sameMomentMinutes = 5;
