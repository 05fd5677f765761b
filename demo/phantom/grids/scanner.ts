import type { Vec3 } from '../../../src/volume';

/** Diameter of the CT's circle, mm. */
export const fieldMm = 500;
/**
 * Anatomical origin (mid-body, disc L1/L2) in patient coordinates: set by how the patient lies in
 * the scanner.
 */
export const originMm: Readonly<Vec3> = [3.7, -148.2, -612.4];
