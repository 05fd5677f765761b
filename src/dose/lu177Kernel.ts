import type { PointKernel } from './pointKernel';

/**
 * The program's own kernel of 177Lu, for voxels of any size: electrons and photons followed
 * through endless water by scripts/makeLu177Kernel.ts, which prints these numbers (emissions of
 * ICRP Publication 107, coefficients of NIST). The self S values of the kidneys of the ICRP adults
 * come out within 1 %, that of spleen to left kidney within 5 %; docs/dosimetry.md 1.1.
 */
export const lu177Kernel: PointKernel = {
  name: '177Lu in water',
  radionuclide: '177Lu',
  source: 'Monte Carlo of this program, for the voxels of the image',
  densityGPerMl: 1,
  reachMm: 122.4,
  electronKeV: 147.9,
  electronMomentsMm: [0.1223, 0.02358, 0.0053],
  photonRadiiMm: [
    0.25, 0.75, 1.25, 1.75, 3, 5, 7.5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160,
  ],
  photonKeVPerMm: [
    0.2858, 0.2127, 0.1664, 0.1441, 0.1126, 0.105, 0.1057, 0.106, 0.1106, 0.1141, 0.1198, 0.1246,
    0.1267, 0.1281, 0.1286, 0.128, 0.1266, 0.1241, 0.1174, 0.1089, 0.09986,
  ],
};
