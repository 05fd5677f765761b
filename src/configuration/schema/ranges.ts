/** Ranges that several settings share. */
export const doseRange = { minimum: 0, maximum: 1000, unit: 'Gy' };
export const positiveDoseRange = { ...doseRange, minimum: 0.001 };
export const shareRange = { minimum: 0, maximum: 1 };
