/**
 * Kidneys whose middle is this close to where the bones put it confirm an alignment that is not
 * sure: they lie up to 25 mm higher or lower against the spine in one person than in another; a
 * place two vertebrae off is 70 mm away.
 */
export const kidneysAgreeMm = 45;
