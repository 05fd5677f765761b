/**
 * Kidneys whose midpoint is at most this far from where an uncertain alignment puts it confirm the
 * alignment, mm. Against the spine, kidneys lie up to 25 mm higher or lower in one person than in
 * another; an alignment that is two vertebrae off puts them 70 mm away.
 */
export const kidneysAgreeMm = 45;
